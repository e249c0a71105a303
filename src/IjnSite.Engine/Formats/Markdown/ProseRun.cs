using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>What words of a text are.</summary>
public enum ProseKind
{
    /// <summary>A paragraph or an item of a list.</summary>
    Running,

    /// <summary>A heading, or the title of a box.</summary>
    Heading,

    /// <summary>A cell of a table, a footnote, a definition.</summary>
    Aside,

    /// <summary>The words that stand for a picture, or below it.</summary>
    Picture,
}

/// <summary>Words that the author of a text says in their own voice: no quotation, no code, no address.</summary>
/// <param name="Text">Without markup; an object replacement character (U+FFFC) stands for what is left out inside.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="PlaceOf">The place in the file of an offset in the text and a length; good until the next run is given.</param>
public sealed record ProseRun(string Text, string Language, ProseKind Kind, Func<int, int, SourceSpan> PlaceOf);
