using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.Chunkers;

namespace IjnSite.Engine.Formats.Diffs;

/// <summary>What has changed in a text, in the unified form that version control shows: three unchanged lines around each change.</summary>
public static class UnifiedDiff
{
    private const int Around = 3;

    /// <summary>Lines without their ends, safe for a terminal: control characters are shown as signs, a tab as an arrow, a byte order mark by its name. None when the texts are equal.</summary>
    public static IEnumerable<string> Of(string name, string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, LineEndingsPreservingChunker.Instance);
        if (diff.DiffBlocks.Count == 0) yield break;
        yield return Shown($"--- {name}");
        yield return Shown($"+++ {name}");
        for (var first = 0; first < diff.DiffBlocks.Count;)
        {
            var last = first;
            while (last + 1 < diff.DiffBlocks.Count && diff.DiffBlocks[last + 1].DeleteStartA - EndOf(last) <= 2 * Around) last++;
            var from = Math.Max(0, diff.DiffBlocks[first].DeleteStartA - Around);
            var to = Math.Min(diff.PiecesOld.Count, EndOf(last) + Around);
            var lines = new List<string>();
            var at = from;
            for (var i = first; i <= last; i++)
            {
                var block = diff.DiffBlocks[i];
                for (; at < block.DeleteStartA; at++) Add(lines, ' ', diff.PiecesOld[at]);
                for (; at < block.DeleteStartA + block.DeleteCountA; at++) Add(lines, '-', diff.PiecesOld[at]);
                for (var n = 0; n < block.InsertCountB; n++) Add(lines, '+', diff.PiecesNew[block.InsertStartB + n]);
            }

            for (; at < to; at++) Add(lines, ' ', diff.PiecesOld[at]);
            var inserted = diff.DiffBlocks.Take(first).Sum(b => b.InsertCountB - b.DeleteCountA);
            var growth = diff.DiffBlocks.Skip(first).Take(last - first + 1).Sum(b => b.InsertCountB - b.DeleteCountA);
            yield return $"@@ -{Range(from, to - from)} +{Range(from + inserted, to - from + growth)} @@";
            foreach (var line in lines) yield return line;
            first = last + 1;
        }

        int EndOf(int block) => diff.DiffBlocks[block].DeleteStartA + diff.DiffBlocks[block].DeleteCountA;
    }

    private static string Range(int start, int count) => string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)},{count}");

    private static void Add(List<string> lines, char sign, string piece)
    {
        var text = piece.EndsWith('\n') ? piece[..^1] : piece;
        lines.Add(Shown(sign + text));
        if (text.Length == piece.Length) lines.Add("\\ No newline at end of file");
    }

    private static string Shown(string line)
    {
        var shown = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (c == '\uFEFF')
            {
                shown.Append("[BOM]");
                continue;
            }

            shown.Append(c switch
            {
                '\t' => '→',
                < ' ' => (char)('\u2400' + c),
                _ when char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => '\uFFFD',
                _ => c,
            });
        }

        return shown.ToString();
    }
}
