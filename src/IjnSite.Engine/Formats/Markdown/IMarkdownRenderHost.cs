namespace IjnSite.Engine.Formats.Markdown;

/// <summary>What a text may ask while it becomes HTML.</summary>
public interface IMarkdownRenderHost
{
    /// <summary>Put before every id of the text, so that several texts can stand on one page; empty for a page of its own.</summary>
    string IdPrefix { get; }

    /// <summary>Put before every link to a place in the text itself: the page's absolute address where the text is read elsewhere, in a feed; empty on a page.</summary>
    string FragmentBase => "";

    /// <summary>Added to the level of every heading; the result is at most 6.</summary>
    int HeadingShift { get; }

    /// <summary>The href or src to write; null, after a finding, leaves the words without a link.</summary>
    string? ResolveLink(LinkReference link);

    void RenderShortcode(ShortcodeReference shortcode, TextWriter writer);
}
