namespace IjnSite.Engine.Formats.Markdown;

/// <summary>A picture in a text, as its author wrote it.</summary>
/// <param name="Link">Its target; the words are the text for people who do not see it, empty when the author gave none here.</param>
/// <param name="Caption">The words in quotation marks after the target, or null.</param>
/// <param name="IsDecorative">It shows nothing that matters (<c>{.decorative}</c>).</param>
/// <param name="IsFigure">It stands alone in its paragraph, which is not written: a figure may take its place.</param>
/// <param name="Id">With the text's prefix; null for none.</param>
/// <param name="Classes">Separated by spaces; null for none.</param>
/// <param name="Language">The language of its words, if they are marked.</param>
public sealed record PictureReference(LinkReference Link, string? Caption, bool IsDecorative, bool IsFigure, string? Id, string? Classes, string? Language);
