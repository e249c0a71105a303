using System.Globalization;
using System.Text;

namespace IjnSite.Commands;

/// <summary>A Markdown text that never grows over what a comment or an issue on GitHub holds (65,536 characters): long lists end with "+N more".</summary>
internal sealed class LimitedMarkdown
{
    /// <summary>Of the whole text, in bytes of UTF-8.</summary>
    public const int MaxLength = 60_000;

    // What is left for the headings and the ends of the lists that are still to come.
    private const int Reserve = 8_000;

    private readonly StringBuilder _text = new();
    private int _length;

    /// <summary>A line of the program's own words.</summary>
    public LimitedMarkdown Line(string line = "")
    {
        _text.Append(line).Append('\n');
        _length += Encoding.UTF8.GetByteCount(line) + 1;
        return this;
    }

    /// <summary>List items, each of one or several lines without its mark.</summary>
    /// <param name="most">So many are shown at the most.</param>
    public LimitedMarkdown Items(IReadOnlyList<string> items, int most)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i == most || _length + Encoding.UTF8.GetByteCount(items[i]) > MaxLength - Reserve)
                return Line(string.Create(CultureInfo.InvariantCulture, $"- +{items.Count - i} more"));
            Line("- " + items[i]);
        }

        return this;
    }

    public override string ToString() => _text.ToString();
}
