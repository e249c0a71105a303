using System.Text;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Formats.Citations;

/// <summary>
/// A work as an entry of BibTeX, in UTF-8. Every value stands in braces that are balanced, since BibTeX counts braces before it knows any command; signs that TeX
/// would run are written as commands.
/// </summary>
public static class BibTexWriter
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static byte[] Write(Citation work)
    {
        var text = new StringBuilder($"@techreport{{{work.Key},\n");
        Field(text, "author", string.Join(" and ", work.Authors.Select(Name)));
        // Braces of its own keep a style from making small letters of the title's capitals.
        Field(text, "title", $"{{{Escape(work.Title)}}}");
        Field(text, "institution", Escape(work.Publisher));
        if (work.Version is { } day)
        {
            Field(text, "year", day.YearText);
            if (day.Month > 0) text.Append("  month = ").Append(Months[day.Month - 1]).Append(",\n");
            if (day.Day > 0) Field(text, "day", day.Day.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (work.Revised is not null && work.Published is { } first) Field(text, "note", $"First published {first.Written}");
        Field(text, "url", work.Url);
        Field(text, "language", work.Language);
        if (work.Keywords.Count > 0) Field(text, "keywords", string.Join(", ", work.Keywords.Select(Escape)));
        if (work.Abstract is { } said) Field(text, "abstract", Escape(said));
        return Encoding.UTF8.GetBytes(text.Append("}\n").ToString());
    }

    // "Particle Family, Suffix, Given" is how BibTeX takes the three apart again; braces keep a name whole.
    private static string Name(PersonName name) => name.Literal is { } whole
        ? $"{{{Escape(whole)}}}"
        : Escape(string.Join(", ", new[] { name.FullFamily, name.Suffix, name.Given }.Where(p => !string.IsNullOrEmpty(p)))).Replace(" and ", " {and} ", StringComparison.Ordinal);

    private static void Field(StringBuilder text, string name, string value) => text.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");

    private static string Escape(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in PlainLine.Of(value, int.MaxValue))
        {
            // TeX joins two of these to another sign.
            if (c is '-' or '`' or '\'' && text.Length > 0 && text[^1] == c) text.Append("{}");
            text.Append(c switch
            {
                '\\' => "\\textbackslash{}",
                '{' => "\\textbraceleft{}",
                '}' => "\\textbraceright{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '$' or '&' or '%' or '#' or '_' => $"\\{c}",
                _ => c.ToString(),
            });
        }

        return text.ToString();
    }
}
