using System.Collections.Concurrent;

namespace IjnSite.Engine.Diagnostics;

/// <summary>Collects findings from any thread; gives them back in one order whatever the threads did.</summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentQueue<Diagnostic> _items = new();
    private int _errors;
    private int _warnings;

    public int Errors => Volatile.Read(ref _errors);

    public int Warnings => Volatile.Read(ref _warnings);

    public bool HasErrors => Errors > 0;

    public void Add(Diagnostic diagnostic)
    {
        _items.Enqueue(diagnostic);
        if (diagnostic.Severity == Severity.Error) Interlocked.Increment(ref _errors);
        else Interlocked.Increment(ref _warnings);
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Add(diagnostic);
    }

    /// <summary>Sorted by path, line, column, then id and text; a finding reported twice is there once.</summary>
    public IReadOnlyList<Diagnostic> ToSortedList() =>
        [.. _items
            .DistinctBy(d => (d.Where, d.Id, d.Text))
            .OrderBy(d => d.Where)
            .ThenBy(d => d.Id, StringComparer.Ordinal)
            .ThenBy(d => d.Text, StringComparer.Ordinal)];
}
