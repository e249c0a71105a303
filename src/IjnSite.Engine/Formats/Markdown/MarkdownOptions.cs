namespace IjnSite.Engine.Formats.Markdown;

/// <summary>How the texts of a site are read; fixed for a run.</summary>
public sealed record MarkdownOptions
{
    public IReadOnlyList<ShortcodeRule> Shortcodes { get; init; } = [];

    /// <summary>Raw HTML is part of the text. Off by default: it is where scripts, trackers and broken pages come from.</summary>
    public bool AllowRawHtml { get; init; }

    /// <summary>Curls straight quotation marks, turns <c>--</c> and <c>...</c> into dash and ellipsis.</summary>
    public bool SmartQuotes { get; init; } = true;

    /// <summary>Every paragraph of the text itself has an id made of its words, so that a sentence can be quoted by a link.</summary>
    public bool ParagraphAnchors { get; init; }

    public MarkdownWords Words { get; init; } = new();

    public MarkdownLimits Limits { get; init; } = new();
}
