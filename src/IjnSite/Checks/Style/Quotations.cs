namespace IjnSite.Checks.Style;

/// <summary>The stretches of a paragraph that stand in quotation marks, curly, straight or angular; asked from its beginning to its end. A mark without a partner opens nothing.</summary>
internal sealed class Quotations(string text)
{
    private int _at;
    private int _start;
    private int _end = -1;

    // Marks that do not come any more: without this a text of marks alone would be walked through from each of them.
    private string _gone = "";

    /// <param name="at">Not before the one that was asked last.</param>
    public bool Holds(int at)
    {
        while (_end < at && _at < text.Length)
        {
            if (EndOf(_at) is > 0 and var end) (_start, _end, _at) = (_at, end, end);
            _at++;
            if (_start > at) break;
        }

        return _start < at && at < _end;
    }

    private int EndOf(int open) => text[open] switch
    {
        '“' => Next('”', open),
        '„' => Next('“', open) is > 0 and var end ? end : Next('”', open),
        '«' => Next('»', open),
        '"' => Next('"', open),
        '‘' => Next('’', open),
        '\'' when !IsWord(open - 1) && IsWord(open + 1) => Next('\'', open),
        _ => -1,
    };

    private int Next(char mark, int open)
    {
        if (_gone.Contains(mark)) return -1;
        for (var i = text.IndexOf(mark, open + 1); i >= 0; i = text.IndexOf(mark, i + 1))
        {
            // Between two letters it is an apostrophe, and behind a space it opens another one.
            if (mark is not ('’' or '\'') || (!IsWord(i + 1) && !char.IsWhiteSpace(text[i - 1]))) return i;
        }

        _gone += mark;
        return -1;
    }

    private bool IsWord(int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
