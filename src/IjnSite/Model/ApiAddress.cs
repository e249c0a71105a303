using System.Globalization;

namespace IjnSite.Model;

/// <summary>Where the files of the content API lie; root-relative URLs. A contract that breaks with the one before it has another folder (<c>docs/api.md</c>).</summary>
public static class ApiAddress
{
    /// <summary>The number of the contract, which is a part of every address.</summary>
    public const int Version = 1;

    /// <summary>Entries on one page of a listing.</summary>
    public const int PageSize = 100;

    public static readonly string Root = string.Create(CultureInfo.InvariantCulture, $"/api/v{Version}/");

    public static string Index => Root + "index.json";

    public static string Changes => Root + "changes.json";

    public static string Navigation => Root + "navigation.json";

    public static string OpenApi => Root + "openapi.json";

    public static string Of(Entry entry) => $"{Root}{entry.Type.Folder}/{entry.Id}.json";

    /// <param name="page">From 1.</param>
    public static string ListOf(ContentType type, int page = 1) =>
        page == 1 ? $"{Root}{type.Folder}/index.json" : string.Create(CultureInfo.InvariantCulture, $"{Root}{type.Folder}/page/{page}.json");

    /// <summary>How many pages the listing of so many entries has: one at least.</summary>
    public static int PagesOf(int entries) => Math.Max(1, (entries + PageSize - 1) / PageSize);

    /// <param name="name">A content type's, or that of another kind of file.</param>
    public static string SchemaOf(string name) => $"{Root}schemas/{name}.json";
}
