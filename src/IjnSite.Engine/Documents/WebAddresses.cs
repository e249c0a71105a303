namespace IjnSite.Engine.Documents;

/// <summary>
/// The addresses that stand in a text as they are: with a scheme, with <c>www.</c>, a host with a path, a host of a usual ending, and of mail. Their words are nobody's
/// wording. Asked from the text's beginning to its end.
/// </summary>
/// <param name="text">As it was written; its hyphens and slashes count.</param>
public sealed class WebAddresses(string text)
{
    private static readonly string[] Endings = [".org", ".com", ".net", ".gov", ".edu", ".int", ".mil", ".info"];

    // The stretch between white space that was looked at last, and the address in it.
    private int _lookedUntil;
    private int _start;
    private int _end;

    /// <param name="at">Not before the one that was asked last.</param>
    public bool Holds(int at)
    {
        if (at >= _lookedUntil) Look(at);
        return _start <= at && at < _end;
    }

    private void Look(int at)
    {
        var (from, to) = (at, at);
        while (from > _lookedUntil && !IsEnd(text[from - 1])) from--;
        while (to < text.Length && !IsEnd(text[to])) to++;
        var start = StartIn(text.AsSpan(from, to - from));
        (_start, _end, _lookedUntil) = start < 0 ? (to, to, to) : (from + start, to, to);
    }

    // -1 when it holds none.
    private static int StartIn(ReadOnlySpan<char> part)
    {
        if (part.IndexOf("://") is > 0 and var scheme) return HostBefore(part, scheme);
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] is not ('/' or '@' or '?' or '#')) continue;
            var host = part[i] == '@' ? HostAfter(part, i + 1) : part[HostBefore(part, i)..i];
            if (IsHost(host)) return HostBefore(part, i);
        }

        var first = part.IndexOfAnyExcept("([{'\"‘“«*_");
        if (first < 0) return -1;
        var whole = HostAfter(part, first).TrimEnd("-.");
        return IsHost(whole) && (whole.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || EndsAsUsual(whole)) ? first : -1;
    }

    private static bool EndsAsUsual(ReadOnlySpan<char> host)
    {
        foreach (var ending in Endings)
            if (host.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static int HostBefore(ReadOnlySpan<char> part, int end)
    {
        while (end > 0 && IsOfHost(part[end - 1])) end--;
        return end;
    }

    private static ReadOnlySpan<char> HostAfter(ReadOnlySpan<char> part, int start)
    {
        var end = start;
        while (end < part.Length && IsOfHost(part[end])) end++;
        return part[start..end];
    }

    // Names with dots between, the last one of two letters at least: "etc./" and "U.S./" are none.
    private static bool IsHost(ReadOnlySpan<char> text)
    {
        var dot = text.LastIndexOf('.');
        return dot > 0 && text.Length - dot > 2 && text[0] != '.' && text.IndexOf("..") < 0 && IsLetters(text[(dot + 1)..]);
    }

    private static bool IsLetters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsLetter(c)) return false;
        return true;
    }

    private static bool IsOfHost(char c) => char.IsLetterOrDigit(c) || c is '.' or '-' or '_';

    private static bool IsEnd(char c) => char.IsWhiteSpace(c) || c is '<' or '>' or '"' or '”' or '»';
}
