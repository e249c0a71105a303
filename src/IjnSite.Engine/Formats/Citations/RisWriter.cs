using System.Text;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Formats.Citations;

/// <summary>A work as a record of RIS (Research Information Systems), in UTF-8. Every tag has a line of its own, ended by CR LF; no value can begin another.</summary>
public static class RisWriter
{
    public static byte[] Write(Citation work)
    {
        var text = new StringBuilder();
        Line(text, "TY", "RPRT");
        foreach (var author in work.Authors) Line(text, "AU", author.Inverted);
        Line(text, "TI", work.Title);
        Line(text, "PB", work.Publisher);
        if (work.Version is { } day)
        {
            Line(text, "PY", day.YearText);
            // The form of RIS has a place for each part, filled or not, and a last one for words.
            Line(text, "DA", $"{day.Joined('/')}{new string('/', day.Day > 0 ? 1 : day.Month > 0 ? 2 : 3)}");
        }

        if (work.Revised is not null && work.Published is { } first) Line(text, "N1", $"First published {first.Written}");
        Line(text, "UR", work.Url);
        Line(text, "LA", work.Language);
        foreach (var word in work.Keywords) Line(text, "KW", word);
        if (work.Abstract is { } said) Line(text, "AB", said);
        Line(text, "ER", "");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Line(StringBuilder text, string tag, string value) => text.Append(tag).Append("  - ").Append(PlainLine.Of(value, int.MaxValue)).Append("\r\n");
}
