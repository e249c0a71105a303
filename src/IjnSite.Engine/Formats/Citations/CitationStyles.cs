using System.Text;

namespace IjnSite.Engine.Formats.Citations;

/// <summary>
/// A work in the list of references of three styles: APA (Publication Manual, 7th edition), Chicago (Manual of Style, 17th edition, bibliography of the notes system) and MLA
/// (Handbook, 9th edition). The texts are English, as the styles are.
/// </summary>
public static class CitationStyles
{
    /// <summary>APA names the day of the version that is read, and a publisher only when it is not the author.</summary>
    public static IReadOnlyList<CitationRun> Apa(Citation work)
    {
        var date = work.Version is not { } day ? "n.d."
            : day.Month == 0 ? day.YearText
            : day.Day == 0 ? $"{day.YearText}, {day.MonthName}" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day.Year}, {day.MonthName} {day.Day}");
        return
        [
            new($"{Ended(ApaNames(work.Authors))} ({date}). "),
            new(CitationTitle.Ended(Title(work)), IsWork: true),
            new($"{(work.IsByPublisher ? "" : " " + Ended(work.Publisher))} {work.Url}"),
        ];
    }

    /// <summary>Chicago names an organization as the author even where it is the publisher too (14.84).</summary>
    public static IReadOnlyList<CitationRun> Chicago(Citation work) =>
    [
        new($"{Ended(ChicagoNames(work.Authors))} {CitationTitle.Quoted(CitationTitle.Headline(Title(work), work.Language))} "
            + $"{Ended($"{work.Publisher}, {work.Published?.Written ?? "n.d."}{(work.Revised is { } day ? $", last modified {day.Written}" : "")}")} {work.Url}."),
    ];

    /// <summary>MLA begins with the title when the publisher is the author.</summary>
    public static IReadOnlyList<CitationRun> Mla(Citation work) =>
    [
        new(work.IsByPublisher ? "" : Ended(MlaNames(work.Authors)) + " "),
        new(CitationTitle.Ended(CitationTitle.Headline(Title(work), work.Language)), IsWork: true),
        new($" {work.Publisher}, {(work.Published is { } day ? MlaDate(day) + ", " : "")}{(work.Revised is { } revised ? $"updated {MlaDate(revised)}, " : "")}{work.Url}."),
    ];

    private static string Title(Citation work) => CitationTitle.Curled(work.Title);

    private static string MlaDate(CitationDate day) => day.Month == 0 ? day.YearText
        : day.Day == 0 ? $"{day.ShortMonthName} {day.YearText}" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day.Day} {day.ShortMonthName} {day.Year}");

    // Up to 20 authors are all named; of more, the first 19 and the last (APA 9.8).
    private static string ApaNames(IReadOnlyList<PersonName> authors)
    {
        var names = authors.Select(ApaName).ToList();
        if (names.Count > 20) return $"{string.Join(", ", names.Take(19))}, … {names[^1]}";
        return Series(names, "&", NeedsComma(authors));
    }

    private static string ApaName(PersonName name)
    {
        if (name.Literal is { } whole) return whole;
        var text = new StringBuilder(name.FullFamily);
        if (Initials(name.Given ?? "") is { Length: > 0 } initials) text.Append(", ").Append(initials);
        if (name.Suffix is { } suffix) text.Append(", ").Append(suffix);
        return text.ToString();
    }

    private static string Initials(string given) => string.Join(' ', given.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => string.Join('-', word.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(Initial).Where(i => i.Length > 0))).Where(i => i.Length > 0));

    private static string Initial(string word) => word.EnumerateRunes().First() is var first && Rune.IsLetter(first) ? $"{first}." : "";

    // Up to ten are all named; of more, the first seven (Chicago 14.76). The first is turned round, with a particle behind the given name.
    private static string ChicagoNames(IReadOnlyList<PersonName> authors)
    {
        var names = authors.Select((a, i) => i > 0 || a.Literal is not null ? a.Natural : Turned(a.Family!, string.Join(' ', new[] { a.Given, a.Particle }.OfType<string>()), a.Suffix)).ToList();
        return names.Count > 10 ? $"{string.Join(", ", names.Take(7))}, et al." : Series(names, "and", NeedsComma(authors));
    }

    // Of three and more the first alone (MLA 5.8).
    private static string MlaNames(IReadOnlyList<PersonName> authors)
    {
        var first = authors[0].Literal ?? Turned(authors[0].FullFamily, authors[0].Given ?? "", authors[0].Suffix);
        return authors.Count > 2 ? $"{first}, et al." : Series([first, .. authors.Skip(1).Select(a => a.Natural)], "and", NeedsComma(authors));
    }

    private static string Turned(string family, string given, string? suffix) => string.Join(", ", new[] { family, given, suffix }.Where(p => !string.IsNullOrEmpty(p)));

    // Two organizations are joined without a comma; a name that was turned round needs one after it.
    private static bool NeedsComma(IReadOnlyList<PersonName> authors) => authors.Count > 2 || authors.Any(a => a.Literal is null);

    private static string Series(IReadOnlyList<string> names, string and, bool comma) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))}{(comma ? "," : "")} {and} {names[^1]}";

    private static string Ended(string text) => text.EndsWith('.') ? text : text + ".";
}
