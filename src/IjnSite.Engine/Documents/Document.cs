using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;

namespace IjnSite.Engine.Documents;

/// <summary>
/// What flows through a pipeline: where it came from, what it says of itself and, once made, where it goes. Immutable; a module returns a changed copy,
/// or a subtype that knows more (a typed entry, a finished file). The text of a source is not kept: a module that needs it reads it again, so that
/// ten thousand documents are ten thousand small rows.
/// </summary>
public record Document(SitePath Source)
{
    /// <summary>Everything that the author wrote about the document, inherited folder defaults included; every value knows its file, line and column.</summary>
    public MappingValue Metadata { get; init; } = MappingValue.Empty(SourceSpan.None);

    /// <summary>UTF-16 offset of the body in the decoded source, after the front matter; 0 when the whole file is the body.</summary>
    public int BodyStart { get; init; }

    /// <summary>The document's place for findings that have no better one.</summary>
    public SourceSpan Where => SourceSpan.StartOf(Source.Value);
}
