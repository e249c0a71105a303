using System.Text;

namespace IjnSite.Facets.Contacts;

/// <summary>Links for mail (RFC 6068). Whatever an address or a subject holds stays in its place: no text can add a header or another addressee.</summary>
public static class MailLink
{
    // Mail programs and systems cut longer links without a word.
    private const int LongestSubject = 150;

    public static string To(string address) => address.LastIndexOf('@') is > 0 and var at
        ? $"mailto:{Uri.EscapeDataString(address[..at])}@{Uri.EscapeDataString(address[(at + 1)..])}"
        : "mailto:" + Uri.EscapeDataString(address);

    /// <summary>A link for mail that has no subject yet, with one: a single line of at most 150 characters.</summary>
    /// <param name="link">As <see cref="To"/> makes it.</param>
    public static string WithSubject(string link, string subject) => Line(subject) is { Length: > 0 } line ? $"{link}?subject={Uri.EscapeDataString(line)}" : link;

    private static string Line(string text)
    {
        var line = new StringBuilder();
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var isBlank = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            if (isBlank && (line.Length == 0 || line[^1] == ' ')) continue;
            if (length++ == LongestSubject) return line.ToString().TrimEnd() + "…";
            if (isBlank) line.Append(' ');
            else line.Append(rune);
        }

        return line.ToString().TrimEnd();
    }
}
