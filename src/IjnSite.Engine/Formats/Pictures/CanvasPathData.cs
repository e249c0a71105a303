namespace IjnSite.Engine.Formats.Pictures;

/// <summary>Tells the data of an SVG path from other text without the drawing library, so that a check costs nothing (SVG 2, section 9.3.9).</summary>
public static class CanvasPathData
{
    // How many numbers each command takes at a time; the fourth and fifth of an arc are flags, of one digit.
    private const string Commands = "MLHVCSQTA";
    private static readonly int[] Counts = [2, 2, 1, 1, 6, 4, 4, 2, 7];

    /// <summary>Whether the text is a path that begins with a move and draws something.</summary>
    public static bool IsPath(string text)
    {
        var rest = text.AsSpan().TrimStart();
        if (rest.Length == 0 || rest[0] is not ('M' or 'm')) return false;
        var drawn = 0;
        while (rest.Length > 0)
        {
            var command = char.ToUpperInvariant(rest[0]);
            rest = Skip(rest[1..]);
            if (command == 'Z') continue;
            if (Commands.IndexOf(command, StringComparison.Ordinal) is not (>= 0 and var index)) return false;
            var numbers = 0;
            while (rest.Length > 0 && !char.IsAsciiLetter(rest[0]))
            {
                var length = command == 'A' && numbers % 7 is 3 or 4 ? rest[0] is '0' or '1' ? 1 : 0 : NumberLength(rest);
                if (length == 0) return false;
                numbers++;
                rest = Skip(rest[length..]);
            }

            if (numbers == 0 || numbers % Counts[index] != 0) return false;
            drawn += numbers;
        }

        return drawn > 2;
    }

    private static ReadOnlySpan<char> Skip(ReadOnlySpan<char> text) => text.TrimStart(" \t\r\n,");

    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var at = text[0] is '+' or '-' ? 1 : 0;
        var digits = Digits(text, ref at);
        if (at < text.Length && text[at] == '.')
        {
            at++;
            digits += Digits(text, ref at);
        }

        if (digits == 0) return 0;
        if (at + 1 < text.Length && text[at] is 'e' or 'E')
        {
            var end = at + (text[at + 1] is '+' or '-' ? 2 : 1);
            if (Digits(text, ref end) > 0) at = end;
        }

        return at;
    }

    private static int Digits(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at - start;
    }
}
