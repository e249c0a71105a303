using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Reports;

/// <summary>
/// Tells whether a finding is one that was there before: by its kind, its file and the words of its line. Lines that are put in above, and spaces, change nothing.
/// </summary>
internal sealed class SarifFingerprints(Func<SourceSpan, string?> lineOf)
{
    /// <summary>A name of our own: the one that GitHub reads is computed by its upload, which warns of any other value under that name.</summary>
    public const string Name = "lineText/v1";

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>Findings of one kind on equal lines of a file are told apart by their order, so each is to be asked for once.</summary>
    public string Of(Diagnostic finding)
    {
        var line = string.Concat((lineOf(finding.Where) ?? "").Where(c => !char.IsWhiteSpace(c)));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Id}\n{finding.Where.Path}\n{line}")).AsSpan(0, 16));
        var count = _seen[hash] = _seen.GetValueOrDefault(hash) + 1;
        return $"{hash}:{count.ToString(CultureInfo.InvariantCulture)}";
    }
}
