namespace IjnSite.Engine.Formats.Markdown;

/// <summary>What a text may ask while it becomes HTML.</summary>
public interface IMarkdownRenderHost
{
    /// <summary>Put before every id of the text, so that several texts can stand on one page; empty for a page of its own.</summary>
    string IdPrefix { get; }

    /// <summary>Added to the level of every heading; the result is at most 6.</summary>
    int HeadingShift { get; }

    /// <summary>The href or src to write; null, after a finding, leaves the words without a link.</summary>
    string? ResolveLink(LinkReference link);

    void RenderShortcode(ShortcodeReference shortcode, TextWriter writer);
}
