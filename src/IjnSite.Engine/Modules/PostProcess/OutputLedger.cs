using System.Collections.Concurrent;
using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;

namespace IjnSite.Engine.Modules.PostProcess;

/// <summary>Every file that a run has made: whose it is, how large, and its bytes when somebody will check them.</summary>
/// <param name="keepContent">Checks of finished pages need their bytes; a plain build does not.</param>
public sealed class OutputLedger(bool keepContent)
{
    public static readonly DiagnosticDescriptor DuplicateOutput = new("duplicate-output", Severity.Error,
        "Two things would be written to the same file of the site; names that differ only by upper and lower case or by how an accent is encoded count as the same.");

    private readonly ConcurrentDictionary<string, OutputRecord> _files = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, bool> _reported = new(StringComparer.Ordinal);

    /// <summary>Two claims on this place have had their finding already.</summary>
    public void AlreadyReported(SitePath place) => _reported[Fold(place)] = true;

    /// <summary>In the order of their paths.</summary>
    public IReadOnlyList<OutputRecord> Files => [.. _files.Values.OrderBy(f => f.Path)];

    /// <summary>False, with a finding that names both, when the place is taken.</summary>
    public bool Claim(OutputDocument file, string pipeline, DiagnosticBag diagnostics)
    {
        var record = new OutputRecord(file.Destination, file.Source, pipeline, file.Content.Length, file.Kind, keepContent ? file.Content : null);
        var key = Fold(file.Destination);
        if (_files.TryAdd(key, record)) return true;
        if (_reported.ContainsKey(key)) return false;
        // Which of the two came first depends on the threads; the finding must not.
        var names = new[] { Describe(_files[key]), Describe(record) }.Order(StringComparer.Ordinal).ToList();
        var source = new[] { _files[key].Source, file.Source }.Order().Last();
        diagnostics.Add(DuplicateOutput.At(source.IsRoot ? SourceSpan.None : SourceSpan.StartOf(source.Value),
            $"/{file.Destination} would be written twice, by {names[0]} and by {names[1]}", "Rename or delete one of them."));
        return false;
    }

    private static string Fold(SitePath place) => place.Value.Normalize(NormalizationForm.FormC).ToUpperInvariant();

    private static string Describe(OutputRecord record) => record.Source.IsRoot ? $"the {record.Pipeline}" : record.Source.Value;
}

/// <summary>One file of the output.</summary>
/// <param name="Content">Null when the ledger keeps no content.</param>
public sealed record OutputRecord(SitePath Path, SitePath Source, string Pipeline, int Length, string? Kind, ReadOnlyMemory<byte>? Content);
