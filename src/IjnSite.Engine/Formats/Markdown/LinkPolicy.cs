using System.Buffers;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>What a link may lead to. An allow-list over what a browser would make of the address: control characters and white space, which browsers drop, are dropped first.</summary>
internal static class LinkPolicy
{
    private static readonly SearchValues<char> BeforePath = SearchValues.Create(":/#?\\");

    public enum Verdict
    {
        Local,
        External,
        Insecure,
        Refused,
    }

    /// <param name="target">Entities decoded.</param>
    /// <param name="image">Pictures come from the site alone: another host would learn who reads the page.</param>
    /// <param name="canonical">The target without invisible characters and with its scheme in lower case; the same string when it is so already.</param>
    public static Verdict Judge(string target, bool image, out string canonical)
    {
        canonical = (HasInvisible(target) ? WithoutInvisible(target) : target).Trim(' ');
        // Browsers read a backslash as a slash, and two slashes as another host.
        if (canonical.Length > 0 && canonical[0] == '\\') return Verdict.Refused;
        if (canonical.Length > 1 && canonical[0] == '/' && canonical[1] is '/' or '\\') return Verdict.Refused;
        var end = canonical.AsSpan().IndexOfAny(BeforePath);
        if (end < 0 || canonical[end] != ':') return Verdict.Local;
        var scheme = canonical.AsSpan(0, end);
        foreach (var (name, verdict) in Schemes)
        {
            if (!scheme.Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
            if (image && name != "xref") return Verdict.Refused;
            if (!scheme.SequenceEqual(name)) canonical = string.Concat(name, canonical.AsSpan(end));
            // "https:page" and "https:/page" mean a page of the own host in one browser and another host in the next.
            return verdict != Verdict.Local && !IsWhole(canonical.AsSpan(end + 1)) ? Verdict.Refused : verdict;
        }

        return Verdict.Refused;
    }

    private static readonly (string Name, Verdict Verdict)[] Schemes =
    [
        ("https", Verdict.External), ("xref", Verdict.Local), ("mailto", Verdict.Local), ("tel", Verdict.Local), ("http", Verdict.Insecure),
    ];

    private static bool IsWhole(ReadOnlySpan<char> rest) => rest.Length > 2 && rest[0] == '/' && rest[1] == '/' && rest[2] is not ('/' or '\\' or '?' or '#');

    private static bool HasInvisible(string text)
    {
        foreach (var c in text)
            if (IsInvisible(c)) return true;
        return false;
    }

    private static string WithoutInvisible(string text) => string.Concat(text.Where(c => !IsInvisible(c)));

    // Spaces inside an address stay: browsers keep them too, and they are encoded when it is written.
    private static bool IsInvisible(char c) => c != ' ' && (c < ' ' || char.IsControl(c) || char.IsWhiteSpace(c));
}
