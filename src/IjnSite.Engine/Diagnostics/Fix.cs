namespace IjnSite.Engine.Diagnostics;

/// <summary>How a program mends what a finding tells, made beside the code that found it.</summary>
/// <param name="Does">What it does, in a few words that go on from the file's name: "writes the date as 2026-03-14".</param>
/// <param name="Edits">They do not overlap.</param>
public sealed record Fix(string Does, IReadOnlyList<TextEdit> Edits);

/// <summary>New text for a stretch of a source file; a stretch of length 0 is a place to insert at.</summary>
public sealed record TextEdit(SourceSpan Where, string NewText);
