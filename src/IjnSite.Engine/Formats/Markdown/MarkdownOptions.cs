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

    /// <summary>What the checks know of languages, by their codes.</summary>
    public IReadOnlyDictionary<string, ReadingWords> Reading { get; init; } = new Dictionary<string, ReadingWords> { ["en"] = ReadingWords.English };

    public Wording Wording { get; init; } = new(new Documents.PhraseSet<string>(StringComparer.OrdinalIgnoreCase));

    public MarkdownLimits Limits { get; init; } = new();

    /// <summary>What is known of a language, or of the one that it is a form of.</summary>
    internal ReadingWords ReadingWordsOf(string language) =>
        Reading.GetValueOrDefault(language) ?? Reading.GetValueOrDefault(language.Split('-')[0]) ?? ReadingWords.Unknown;
}
