namespace IjnSite.Checks.Style;

/// <summary>The stretches of a paragraph that stand in quotation marks, curly, straight or angular. A mark without a partner opens nothing.</summary>
internal static class Quotations
{
    public static List<Range> In(string text)
    {
        var found = new List<Range>();
        for (var i = 0; i < text.Length; i++)
        {
            if (EndOf(text, i) is not (> 0 and var end)) continue;
            found.Add(i..(end + 1));
            i = end;
        }

        return found;
    }

    private static int EndOf(string text, int open) => text[open] switch
    {
        '“' => text.IndexOf('”', open + 1),
        '„' => text.IndexOfAny(['“', '”'], open + 1),
        '«' => text.IndexOf('»', open + 1),
        '"' => text.IndexOf('"', open + 1),
        '‘' => SingleEnd(text, open, '’'),
        '\'' when !IsWord(text, open - 1) && IsWord(text, open + 1) => SingleEnd(text, open, '\''),
        _ => -1,
    };

    // Between two letters it is an apostrophe.
    private static int SingleEnd(string text, int open, char mark)
    {
        for (var i = text.IndexOf(mark, open + 1); i >= 0; i = text.IndexOf(mark, i + 1))
            if (!IsWord(text, i + 1) && !char.IsWhiteSpace(text[i - 1])) return i;
        return -1;
    }

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
