namespace IjnSite.Engine.Formats.Pictures;

/// <summary>Breaks words into lines of like length, as a person would who sets a poster.</summary>
/// <param name="words">At least one.</param>
/// <param name="widths">Of each word, in any unit.</param>
/// <param name="space">Between two words, in the same unit.</param>
internal sealed class CanvasLines(IReadOnlyList<string> words, IReadOnlyList<float> widths, float space)
{
    // A line that ends in "of" or "&" reads badly; it is worth lines that differ by a fifth of their mean.
    private const double ShortEnd = 0.04;
    private const int ShortWord = 3;

    private readonly float _total = widths.Sum() + (space * (words.Count - 1));

    /// <summary>The largest number of lines: one for each word.</summary>
    public int Most => words.Count;

    /// <returns>Null when the words cannot stand in that many lines of at most that width.</returns>
    public List<string>? Break(int count, float width)
    {
        // Seen at once, so that a title of ten thousand letters costs no more than one of a hundred.
        if (_total - (space * (count - 1)) > count * width) return null;
        var mean = (_total - (space * (count - 1))) / count;
        var cost = new double[count + 1, words.Count + 1];
        var from = new int[count + 1, words.Count + 1];
        for (var line = 0; line <= count; line++)
            for (var end = 0; end <= words.Count; end++) cost[line, end] = line == 0 && end == 0 ? 0 : double.PositiveInfinity;

        for (var end = 1; end <= words.Count; end++)
        {
            var length = -space;
            for (var start = end - 1; start >= 0; start--)
            {
                length += space + widths[start];
                if (length > width) break;
                var difference = (length - mean) / mean;
                var one = (difference * difference) + (end < words.Count && words[end - 1].Length <= ShortWord ? ShortEnd : 0);
                for (var line = 1; line <= count; line++)
                {
                    if (cost[line - 1, start] + one >= cost[line, end]) continue;
                    cost[line, end] = cost[line - 1, start] + one;
                    from[line, end] = start;
                }
            }
        }

        if (double.IsPositiveInfinity(cost[count, words.Count])) return null;
        var lines = new List<string>(count);
        for (int line = count, end = words.Count; line > 0; end = from[line, end], line--)
            lines.Insert(0, string.Join(' ', words.Skip(from[line, end]).Take(end - from[line, end])));
        return lines;
    }
}
