namespace IjnSite.Tests.Architecture;

/// <summary>A row of the table in <c>docs/ARCHITECTURE.md</c>.</summary>
/// <param name="Folder">The row's text.</param>
/// <param name="MayImport">The row's text.</param>
/// <param name="Holds">Whether a folder (a namespace without its first part) belongs to the row.</param>
/// <param name="Allows">Whether a type of the row may use a type: its folder and its name.</param>
internal sealed record Room(string Layer, string Folder, string MayImport, Func<string, bool> Holds, Func<string, string, bool> Allows)
{
    public static IReadOnlyList<Room> All { get; } =
    [
        new("0", "Engine.Diagnostics", "nothing of ours", Is("Engine.Diagnostics"), (_, _) => false),
        new("1", "Engine.Files", "0", Is("Engine.Files"), (f, _) => Zero(f)),
        new("2", "Engine.Documents", "0, `SitePath`", Is("Engine.Documents"), (f, t) => Zero(f) || SitePath(f, t)),
        new("3", "Engine.Schemas; each Engine.Formats.X (with its one package)", "0, 2, `SitePath`",
            f => f == "Engine.Schemas" || Below(f, "Engine.Formats"), (f, t) => Zero(f) || f == "Engine.Documents" || SitePath(f, t)),
        new("3", "Engine.Pipelines", "0–2", Is("Engine.Pipelines"), (f, _) => ZeroToTwo(f)),
        new("3", "Engine.Reports", "0–2", Is("Engine.Reports"), (f, _) => ZeroToTwo(f)),
        new("4", "Engine.Modules", "0–3", f => Below(f, "Engine.Modules"), (f, _) => ZeroToTwo(f) || Three(f)),
        new("5", "Settings, then Model", "Engine, Settings", f => f is "Settings" or "Model", (f, _) => Engine(f) || f == "Settings"),
        new("6", "each Facets.X", "Engine, 5", f => Below(f, "Facets"), (f, _) => Engine(f) || Five(f)),
        new("7", "Views", "Engine, 5, 6", f => f == "Views" || Below(f, "Views"), (f, _) => Engine(f) || Five(f) || Below(f, "Facets") || f == "Views" || Below(f, "Views")),
        new("8", "each ContentTypes.X", "Engine, 5, 6", f => Below(f, "ContentTypes"), (f, _) => Engine(f) || Five(f) || Below(f, "Facets")),
        new("8", "each Outputs.X", "Engine, 5–7; never ContentTypes", f => Below(f, "Outputs"),
            (f, _) => Engine(f) || Five(f) || Below(f, "Facets") || f == "Views" || Below(f, "Views")),
        new("8", "each Checks.X", "Engine, 5, 6; never ContentTypes, Outputs or Views", f => Below(f, "Checks"), (f, _) => Engine(f) || Five(f) || Below(f, "Facets")),
        new("9", "SiteDefinition, SiteRecipe", "everything in 8", f => f is "SiteDefinition" or "SiteRecipe",
            (f, _) => f == "SiteDefinition" || !(f is "Commands" or "Program" || Below(f, "Commands"))),
        new("10", "Commands", "9, Engine, 5", f => f == "Commands", (f, _) => Nine(f) || Engine(f) || Five(f)),
        new("11", "each Commands.X", "9, 10, Engine, 5, and Outputs.Headers for the preview and the CMS", f => Below(f, "Commands"),
            (f, _) => f is "Commands" or "Outputs.Headers" || Nine(f) || Engine(f) || Five(f)),
        new("12", "Program", "9–11, Engine", f => f == "Program", (f, _) => f == "Commands" || Below(f, "Commands") || Nine(f) || Engine(f)),
    ];

    /// <summary>The folder of a type of ours: its namespace without the first part, or for a type directly in it the type's own name.</summary>
    public static string FolderOf(string space, string type) => space == "IjnSite" ? type : space["IjnSite.".Length..];

    /// <summary>Whether two folders are one: a format and a command may have folders of its own below it.</summary>
    public static bool IsSame(string a, string b) => Door(a) == Door(b);

    /// <summary>The folder that others see.</summary>
    public static string Door(string folder) => Below(folder, "Engine.Formats") ? string.Join('.', folder.Split('.').Take(3))
        : Below(folder, "Commands") ? string.Join('.', folder.Split('.').Take(2)) : folder;

    private static Func<string, bool> Is(string folder) => f => f == folder;

    private static bool Below(string folder, string parent) => folder.StartsWith(parent + ".", StringComparison.Ordinal);

    private static bool Zero(string folder) => folder == "Engine.Diagnostics";

    private static bool SitePath(string folder, string type) => folder == "Engine.Files" && type == "SitePath";

    private static bool ZeroToTwo(string folder) => folder is "Engine.Diagnostics" or "Engine.Files" or "Engine.Documents";

    private static bool Three(string folder) => folder is "Engine.Schemas" or "Engine.Pipelines" || Below(folder, "Engine.Formats");

    private static bool Nine(string folder) => folder is "SiteDefinition" or "SiteRecipe";

    private static bool Engine(string folder) => Below(folder, "Engine");

    private static bool Five(string folder) => folder is "Settings" or "Model";
}
