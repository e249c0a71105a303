using IjnSite.Engine.Formats.Citations;
using IjnSite.Engine.Schemas;
using IjnSite.Settings;

namespace IjnSite.Model;

/// <summary>The files by which programs for references take over an entry that is cited; beside its page, with the page's name.</summary>
public static class CitationFiles
{
    public const string BibTex = ".bib";
    public const string Ris = ".ris";
    public const string CslJson = ".csl.json";

    public static readonly IReadOnlyList<EntryFile> All =
    [
        File("bibtex", BibTex, "BibTeX", BibTexWriter.Write),
        File("ris", Ris, "RIS", RisWriter.Write),
        File("csl", CslJson, "CSL-JSON", CslJsonWriter.Write),
    ];

    /// <summary>The path in the output of the page that a file cites; null for any other file.</summary>
    public static string? PageOf(string path) =>
        ((string[])[BibTex, Ris, CslJson]).FirstOrDefault(e => path.EndsWith(e, StringComparison.Ordinal)) is { } ending ? path[..^ending.Length] + "/index.html" : null;

    /// <summary>The entry's name in a library of references, with the publisher's before it: letters, digits and hyphens of ASCII.</summary>
    public static string KeyOf(Entry entry, SiteSettings settings) =>
        Ascii(settings.Organization.ShortName ?? settings.ShortTitle) + "-" + (Ascii(entry.Id) is { Length: > 0 } id ? id : Ascii(StableId.Of(entry)));

    /// <summary>A date as its day in the site's time zone.</summary>
    public static CitationDate? DayOf(PartialDate? date, SiteSettings settings)
    {
        if (date is not { } known) return null;
        if (known.Time is null) return new CitationDate(known.Year, known.Month, known.Day);
        var day = known.In(settings.TimeZone);
        return new CitationDate(day.Year, day.Month, day.Day);
    }

    private static string Ascii(string text) => string.Concat(text.ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')).Trim('-');

    private static EntryFile File(string key, string ending, string format, Func<Citation, byte[]> write) => new(
        key, $"what to cite, for a program for references ({format})",
        entry => entry is { HasOwnPage: true, Url: ['/', _, ..] url } ? url.TrimEnd('/') + ending : null,
        (entry, index, settings) => write(entry.Type.CitationOf(entry, index, settings)!));
}
