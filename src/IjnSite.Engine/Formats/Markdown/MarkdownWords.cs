namespace IjnSite.Engine.Formats.Markdown;

/// <summary>The words that rendering adds to a text, in the text's language.</summary>
/// <param name="BackToReference"><c>{n}</c> stands for the number.</param>
public sealed record MarkdownWords(
    string Footnotes = "Footnotes", string Footnote = "Footnote {n}", string BackToReference = "Back to reference {n}", string Table = "Table", string Code = "Code", string Done = "Done", string NotDone = "Not done", string ParagraphLink = "Link to paragraph {n}");
