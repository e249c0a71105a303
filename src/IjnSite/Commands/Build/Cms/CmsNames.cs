using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.Commands.Build.Cms;

/// <summary>What things of the schema are called in the editor.</summary>
internal static class CmsNames
{
    /// <summary><c>key_points</c> as "Key points".</summary>
    public static string Label(string name) => char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ').Replace('-', ' ');

    /// <param name="language">Null for the site's own.</param>
    public static string Collection(ContentType type, string? language) => language is null ? type.Folder : $"{type.Folder}-{language}";

    /// <summary>The key that names an entry: the first text that it must have.</summary>
    public static string TitleKey(ContentType type) => type.Schema.Fields.First(f => f is { Required: true, Type: TextType }).Key;
}
