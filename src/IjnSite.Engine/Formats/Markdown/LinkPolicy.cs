using System.Text;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>What a link may lead to. An allow-list over what a browser would make of the address: control characters and white space, which browsers drop, are dropped first.</summary>
internal static class LinkPolicy
{
    public enum Verdict
    {
        Local,
        External,
        Insecure,
        Refused,
    }

    /// <param name="image">Pictures come from the site alone: another host would learn who reads the page.</param>
    public static Verdict Judge(string target, bool image)
    {
        var plain = WithoutInvisible(target);
        if (plain.StartsWith("//", StringComparison.Ordinal) || plain.StartsWith("\\", StringComparison.Ordinal) || plain.StartsWith("/\\", StringComparison.Ordinal)) return Verdict.Refused;
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || plain.AsSpan(0, colon).IndexOfAny('/', '#', '?') >= 0) return Verdict.Local;
        return plain[..colon].ToLowerInvariant() switch
        {
            "xref" when !image => Verdict.Local,
            "https" when !image => Verdict.External,
            "http" when !image => Verdict.Insecure,
            "mailto" or "tel" when !image => Verdict.Local,
            _ => Verdict.Refused,
        };
    }

    private static string WithoutInvisible(string text)
    {
        if (!text.Any(c => c <= ' ' || char.IsControl(c) || char.IsWhiteSpace(c))) return text;
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            if (c > ' ' && !char.IsControl(c) && !char.IsWhiteSpace(c)) plain.Append(c);
        return plain.ToString();
    }
}
