namespace IjnSite.Engine.Diagnostics;

/// <summary>
/// A place in a source file. <paramref name="Line"/> and <paramref name="Column"/> are 1-based; columns count UTF-16 units of the whole file,
/// front matter included. <paramref name="Length"/> is in UTF-16 units, 0 when unknown.
/// </summary>
/// <param name="Path">Relative to the root, with <c>/</c>. Empty for a fault that no file caused (a command-line option).</param>
public readonly record struct SourceSpan(string Path, int Line, int Column, int Length = 0) : IComparable<SourceSpan>
{
    /// <summary>A finding that has no place inside the file says 1:1.</summary>
    public static SourceSpan StartOf(string path) => new(path, 1, 1);

    public static SourceSpan None => new("", 1, 1);

    public int CompareTo(SourceSpan other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        if (byPath != 0) return byPath;
        var byLine = Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : Column.CompareTo(other.Column);
    }
}
