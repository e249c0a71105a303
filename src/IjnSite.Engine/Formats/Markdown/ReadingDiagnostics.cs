using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>
/// What keeps people from reading a text who do not see it, or do not see it well. An error shuts somebody out whatever the rest of the page does; a warning rests on
/// a guess about what the author meant, or costs a reader time.
/// </summary>
public static class ReadingDiagnostics
{
    public static readonly DiagnosticDescriptor AltFileName = new("image-alt-file-name", Severity.Error,
        "The text for people who do not see a picture is only the name of its file.");

    public static readonly DiagnosticDescriptor EmptyHeading = new("heading-empty", Severity.Error,
        "A heading has no words.");

    public static readonly DiagnosticDescriptor FakeHeading = new("heading-fake", Severity.Warning,
        "A paragraph that is short, wholly in bold or italics and without a final period looks like a heading, but nobody can jump to it.");

    public static readonly DiagnosticDescriptor TwinHeading = new("heading-twin", Severity.Warning,
        "Two headings below the same heading have the same words, so that a list of headings does not tell them apart.");

    public static readonly DiagnosticDescriptor VagueLink = new("link-vague", Severity.Error,
        "The words of a link, such as click here, do not say where it leads; screen readers list links without the text around them.");

    public static readonly DiagnosticDescriptor BareUrl = new("link-bare-url", Severity.Warning,
        "A web address stands as the words of a link in a sentence; a screen reader spells it out.");

    public static readonly DiagnosticDescriptor SameWords = new("link-same-words", Severity.Warning,
        "Two links of a text have the same words and lead to different places.");

    public static readonly DiagnosticDescriptor PdfUnsaid = new("link-pdf", Severity.Warning,
        "A link leads to a PDF file and its words do not say so.");

    /// <summary>The finding at a link to a PDF file whose words do not name it.</summary>
    public static Diagnostic PdfOf(LinkReference link) => PdfUnsaid.At(link.Where, "The link leads to a PDF file and does not say so",
        $"Write its kind and size behind its words, such as [{link.Text} (PDF, 2 MB)].");

    public static readonly DiagnosticDescriptor NoTranscript = new("media-transcript", Severity.Error,
        "A link leads to a recording, and no link beside it leads to its transcript.");

    public static readonly DiagnosticDescriptor TableWithoutHeader = new("table-header", Severity.Error,
        "A table has no words in its first row, which names the columns.");

    public static readonly DiagnosticDescriptor TableHeaderCell = new("table-header-cell", Severity.Error,
        "A column of a table, other than the first, has no name in the table's first row.");

    public static readonly DiagnosticDescriptor ForeignPhrase = new("foreign-phrase", Severity.Error,
        "A phrase that the settings list as foreign (foreign_phrases) stands in a text without its language; a screen reader mispronounces it.");

    public static readonly DiagnosticDescriptor Capitals = new("all-capitals", Severity.Warning,
        "Several words in a row are written in capitals; they are slow to read, and some screen readers spell them.");

    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        AltFileName, EmptyHeading, FakeHeading, TwinHeading, VagueLink, BareUrl, SameWords, PdfUnsaid, NoTranscript, TableWithoutHeader, TableHeaderCell, ForeignPhrase, Capitals,
    ];
}
