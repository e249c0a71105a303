using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Formats.Markdown;

public static class MarkdownDiagnostics
{
    public static readonly DiagnosticDescriptor RawHtml = new("markdown-raw-html", Severity.Error,
        "A text has an HTML tag or an HTML comment in it; texts are Markdown, and containers do what tags did.");

    public static readonly DiagnosticDescriptor Heading = new("markdown-heading", Severity.Error,
        "A text has a heading of the first level, which is the page's title, or skips a level.");

    public static readonly DiagnosticDescriptor DuplicateId = new("markdown-duplicate-id", Severity.Error,
        "Two places of a text have the same id.");

    public static readonly DiagnosticDescriptor UnknownContainer = new("markdown-unknown-container", Severity.Error,
        "A line that begins with ::: names a container that does not exist.");

    public static readonly DiagnosticDescriptor UnclosedContainer = new("markdown-unclosed-container", Severity.Error,
        "A container that was opened with ::: has no line of ::: that closes it, so it would swallow the rest of the text.");

    public static readonly DiagnosticDescriptor ContainerUse = new("markdown-container-use", Severity.Error,
        "A container lacks the word that it needs after its name, has one that it does not take, or has the wrong content.");

    public static readonly DiagnosticDescriptor Attribute = new("markdown-attribute", Severity.Error,
        "Braces after a piece of text give it an attribute that is not allowed.");

    public static readonly DiagnosticDescriptor LinkScheme = new("link-scheme", Severity.Error,
        "A link begins with something that a page must not open, such as javascript: or data:.");

    public static readonly DiagnosticDescriptor LinkInsecure = new("link-insecure", Severity.Warning,
        "A link begins with http:, which anybody on the way can read and change.");

    public static readonly DiagnosticDescriptor LinkText = new("link-text", Severity.Error,
        "A link has no words.");

    public static readonly DiagnosticDescriptor FootnoteUndefined = new("footnote-undefined", Severity.Error,
        "A text refers to a footnote that it does not have.");

    public static readonly DiagnosticDescriptor FootnoteUnused = new("footnote-unused", Severity.Warning,
        "A footnote is written but nothing in the text refers to it, so it is not shown.");

    public static readonly DiagnosticDescriptor FootnoteDuplicate = new("footnote-duplicate", Severity.Error,
        "Two footnotes of a text have the same name.");

    public static readonly DiagnosticDescriptor ControlCharacter = new("control-character", Severity.Error,
        "A text has a character that nobody sees and that feeds, calendars and data files cannot carry; most often it came with something that was pasted.") { IsFixable = true };

    public static readonly DiagnosticDescriptor Limit = new("markdown-limit", Severity.Error,
        "A text is nested too deeply, has too large a table, or would become far larger than it is.")
    {
        Advice = "Take lists and quotations out of one another, or split the table or the text.",
    };

    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        RawHtml, Heading, DuplicateId, UnknownContainer, UnclosedContainer, ContainerUse, Attribute, LinkScheme, LinkInsecure, LinkText,
        FootnoteUndefined, FootnoteUnused, FootnoteDuplicate, ControlCharacter, Limit,
    ];
}
