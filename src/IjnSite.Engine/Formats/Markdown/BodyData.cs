namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Keys under which the scan leaves on a node what its renderer needs.</summary>
internal static class BodyData
{
    public static readonly object Link = new();
    public static readonly object External = new();
    public static readonly object Shortcode = new();
    public static readonly object Label = new();
    public static readonly object Id = new();
    public static readonly object Number = new();
}
