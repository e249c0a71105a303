using System.Globalization;

namespace IjnSite.Engine.Formats.Citations;

/// <summary>What somebody who cites a work must say of it. A work that a publisher puts on its own site as a report: the issue brief of an organization.</summary>
/// <param name="Key">The name of the work in a library of references: letters, digits and hyphens of ASCII.</param>
/// <param name="Authors">In their order; at least one. The publisher itself when no person is named.</param>
/// <param name="Published">The first publication; null when no day is known.</param>
/// <param name="Revised">The last change of substance, when there was one after the publication.</param>
/// <param name="Url">The address at which the work stays, absolute and percent-encoded.</param>
/// <param name="Language">A code of BCP 47.</param>
/// <param name="Abstract">What the work says, in a sentence or two.</param>
public sealed record Citation(
    string Key, string Title, IReadOnlyList<PersonName> Authors, string Publisher, CitationDate? Published, CitationDate? Revised,
    string Url, string Language, string? Abstract, IReadOnlyList<string> Keywords)
{
    /// <summary>The day of the version that a reader sees.</summary>
    public CitationDate? Version => Revised ?? Published;

    /// <summary>The publisher is the one author; styles then name it once.</summary>
    internal bool IsByPublisher => Authors is [{ Literal: { } only }] && only == Publisher;
}

/// <summary>A day, a month or a year.</summary>
/// <param name="Month">1–12, or 0 when only the year is known.</param>
/// <param name="Day">1–31, or 0 when only the month is known.</param>
public readonly record struct CitationDate(int Year, int Month, int Day)
{
    private static readonly string[] Names = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    // MLA Handbook, 9th edition, 1.4: months of more than four letters are shortened.
    private static readonly string[] ShortNames = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

    internal string MonthName => Names[Month - 1];

    internal string ShortMonthName => ShortNames[Month - 1];

    /// <summary>The date with a separator between its parts, as exactly as it is known: <c>2026/11/24</c>, <c>2026/11</c>, <c>2026</c>.</summary>
    public string Joined(char separator)
    {
        var text = Year.ToString("D4", CultureInfo.InvariantCulture);
        if (Month > 0) text += separator + Month.ToString("D2", CultureInfo.InvariantCulture);
        if (Day > 0) text += separator + Day.ToString("D2", CultureInfo.InvariantCulture);
        return text;
    }

    /// <summary>November 24, 2026.</summary>
    internal string Written => Month == 0 ? YearText : Day == 0 ? $"{MonthName} {YearText}" : string.Create(CultureInfo.InvariantCulture, $"{MonthName} {Day}, {Year}");

    internal string YearText => Year.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A piece of a citation as a style sets it.</summary>
/// <param name="IsWork">The title of the work, where the style sets it in italics.</param>
public readonly record struct CitationRun(string Text, bool IsWork = false);
