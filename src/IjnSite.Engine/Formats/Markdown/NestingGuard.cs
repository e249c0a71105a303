namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Finds paragraphs that would take the parser a time that grows with their square, before it begins.</summary>
internal static class NestingGuard
{
    // Brackets without an end in one paragraph. A text of people has a handful; twenty thousand cost seconds.
    private const int MaxOpen = 500;

    /// <returns>The offset of the bracket that is one too many, or null.</returns>
    public static int? FirstTooDeep(string text)
    {
        var open = 0;
        for (var at = text.AsSpan().IndexOfAny('[', '('); at >= 0 && at < text.Length; at++)
        {
            switch (text[at])
            {
                case '[':
                    open++;
                    if (open > MaxOpen) return at;
                    break;
                // A bracket that an address follows is open until the address is.
                case ']' when open > 0 && (at + 1 == text.Length || text[at + 1] != '('):
                case ')' when open > 0:
                    open--;
                    break;
                case '\n' when at + 1 < text.Length && text[at + 1] is '\n' or '\r':
                    open = 0;
                    break;
            }
        }

        return null;
    }

    /// <summary>The line with the most signs that can nest.</summary>
    public static int Densest(string text)
    {
        var (best, most, start, count) = (0, 0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') (start, count) = (i + 1, 0);
            else if (text[i] is '>' or '[' or '*' or '_' or '-' or '+' or '~' && ++count > most) (best, most) = (start, count);
        }

        return best;
    }
}
