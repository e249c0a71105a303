using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Schemas;

/// <summary>A reference to another entry by its stable id, with the place where it was written.</summary>
public readonly record struct EntryReference(string Id, IReadOnlyList<string> TargetTypes, SourceSpan Where);
