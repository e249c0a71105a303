using System.Text;

namespace IjnSite.Engine.Formats.Yaml;

/// <summary>Breaks a long text into lines of at most 80 characters, where a reader of YAML puts it together again. Lengths are in UTF-16 units, as the form editor counts.</summary>
internal static class YamlFold
{
    private const int Width = 80;
    private const int MinContent = 20;

    public enum Mode
    {
        /// <summary>Plain or in single quotes: lines break at single spaces.</summary>
        Flow,

        /// <summary>Lines that are indented deeper stay whole.</summary>
        Block,

        /// <summary>In double quotes: a backslash at its end breaks a line anywhere.</summary>
        Quoted,
    }

    public static string Fold(string text, string indent, Mode mode, int? indentAtStart)
    {
        var step = Math.Max(1 + MinContent, 1 + Width - indent.Length);
        if (text.Length <= step) return text;
        var folds = new List<int>();
        var escaped = new HashSet<int>();
        var end = Width - indent.Length;
        if (indentAtStart is { } taken)
        {
            if (taken > Width - MinContent) folds.Add(0);
            else end = Width - taken;
        }

        var split = 0;
        var previous = '\0';
        var i = -1;
        var (escapeStart, escapeEnd) = (-1, -1);
        if (mode == Mode.Block)
        {
            i = SkipDeeper(text, i);
            if (i != -1) end = i + step;
        }

        while (++i < text.Length)
        {
            var c = text[i];
            if (mode == Mode.Quoted && c == '\\')
            {
                escapeStart = i;
                i += At(text, i + 1) switch { 'x' => 3, 'u' => 5, 'U' => 9, _ => 1 };
                escapeEnd = i;
            }

            if (c == '\n')
            {
                if (mode == Mode.Block) i = SkipDeeper(text, i);
                end = i + step;
                split = 0;
            }
            else
            {
                if (c == ' ' && previous is not ('\0' or ' ' or '\n' or '\t') && At(text, i + 1) is not ('\0' or ' ' or '\n' or '\t')) split = i;
                if (i >= end && split > 0)
                {
                    folds.Add(split);
                    end = split + step;
                    split = 0;
                }
                else if (i >= end && mode == Mode.Quoted)
                {
                    // White space at the end may stretch past the width.
                    while (previous is ' ' or '\t')
                    {
                        previous = c;
                        c = At(text, ++i);
                    }

                    var at = i > escapeEnd + 1 ? i - 2 : escapeStart - 1;
                    if (!escaped.Add(at)) return text;
                    folds.Add(at);
                    end = at + step;
                    split = 0;
                }
            }

            previous = c;
        }

        return folds.Count == 0 ? text : Join(text, indent, folds, escaped);
    }

    private static string Join(string text, string indent, List<int> folds, HashSet<int> escaped)
    {
        var made = new StringBuilder(text[..folds[0]]);
        for (var i = 0; i < folds.Count; i++)
        {
            var fold = folds[i];
            var end = i + 1 < folds.Count ? folds[i + 1] : text.Length;
            if (fold == 0)
            {
                made.Clear().Append('\n').Append(indent).Append(text.AsSpan(0, end));
                continue;
            }

            if (escaped.Contains(fold)) made.Append(text[fold]).Append('\\');
            made.Append('\n').Append(indent).Append(text.AsSpan(fold + 1, end - fold - 1));
        }

        return made.ToString();
    }

    // From the line break before lines that are indented deeper to the one after them.
    private static int SkipDeeper(string text, int i)
    {
        var c = At(text, i + 1);
        while (c is ' ' or '\t')
        {
            do c = At(text, ++i);
            while (c is not ('\0' or '\n'));
            c = At(text, i + 1);
        }

        return i;
    }

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';
}
