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

    /// <summary>Each heading is a link to itself, so that a reader can copy the address of the section; only where the text stands on its own page.</summary>
    bool LinksHeadings => false;

    /// <summary>Each paragraph with an id ends in a link to itself, for quoting.</summary>
    bool LinksParagraphs => false;

    /// <summary>The href to write; null, after a finding, leaves the words without a link.</summary>
    string? ResolveLink(LinkReference link);

    /// <summary>The number under which print gives the address of a link as a note; null for a link that needs none.</summary>
    int? NoteOf(string href) => null;

    /// <summary>Writes a picture; nothing after a finding.</summary>
    void RenderPicture(PictureReference picture, TextWriter writer);

    /// <summary>What the words of a link must say of its target and do not, such as the kind and size of a file; put behind them. Null for nothing.</summary>
    string? FileNoteOf(LinkReference link, string href) => null;

    /// <summary>The copy that an archive keeps of what a link leads to; null for none.</summary>
    CopyLink? CopyOf(LinkReference link, string href) => null;

    void RenderShortcode(ShortcodeReference shortcode, TextWriter writer);
}
