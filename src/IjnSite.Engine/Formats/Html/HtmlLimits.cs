namespace IjnSite.Engine.Formats.Html;

/// <summary>What is not parsed when the page may come from a stranger: the parser's time grows with the square of the depth.</summary>
public static class HtmlLimits
{
    /// <summary>In bytes (2 MiB).</summary>
    public const int MaxLength = 2 * 1024 * 1024;

    /// <summary>Elements inside one another.</summary>
    public const int MaxDepth = 512;

    private static readonly HashSet<string> Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    /// <summary>Why a page is not to be parsed, as a sentence that goes on from the page's name; null when it may be. An element without its end tag counts as open.</summary>
    public static string? RefusalOf(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxLength) return "it is larger than 2 MiB";
        var depth = 0;
        for (var i = 0; i + 1 < utf8.Length; i++)
        {
            if (utf8[i] != '<') continue;
            if (utf8[i + 1] == '/') depth = Math.Max(0, depth - 1);
            else if (char.IsAsciiLetter((char)utf8[i + 1]) && Opens(utf8[(i + 1)..]) && ++depth > MaxDepth) return "its elements lie more than 512 deep";
        }

        return null;
    }

    private static bool Opens(ReadOnlySpan<byte> tag)
    {
        // A void element's name and the slash before the end of a tag lie near.
        var name = 0;
        while (name < Math.Min(tag.Length, 12) && char.IsAsciiLetterOrDigit((char)tag[name])) name++;
        if (Void.Contains(System.Text.Encoding.ASCII.GetString(tag[..name]).ToLowerInvariant())) return false;
        var end = tag.IndexOf((byte)'>');
        return end < 1 || tag[end - 1] != '/';
    }
}
