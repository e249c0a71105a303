using System.Globalization;
using System.Text;
using IjnSite.Model;

namespace IjnSite.Views;

/// <summary>Something of the site with an address.</summary>
/// <param name="Type">What it is, in a word for people.</param>
/// <param name="Url">Root-relative; may have a fragment.</param>
public sealed record IndexItem(string Title, string Type, string Url, string? Summary)
{
    public Entry? Entry { get; init; }

    public Topic? Topic { get; init; }
}

/// <summary>
/// Everything on the site that has an address, in the order in which people look for a name: a leading article and signs do not count, nor do accents and upper case;
/// numbers stand before letters. The order never depends on the machine: the letters are compared by their codes, without a culture.
/// </summary>
public static class AlphabeticalIndex
{
    /// <summary>The group of what begins with no letter.</summary>
    public const string NoLetter = "0–9";

    private const int SummaryLength = 140;

    /// <summary>Pages, but for those that nobody looks for: the search page itself, the page for wrong addresses, the second and further pages of lists; then terms, and files to download.</summary>
    public static IEnumerable<IndexItem> ItemsOf(IEnumerable<PageModel> pages, SiteIndex index, ViewContext context)
    {
        var items = pages.Where(p => p is { IsUtility: false, IsSearch: false, List: not { Page: > 1 } })
            .Select(p => new IndexItem(p.Title, TypeOf(p, context), p.Url, Short(p.Summary)) { Entry = p.Entry, Topic = p.Topic })
            .Concat(index.Entries.Where(e => e is { Url: not null, IsBroken: false, Type.IsPicture: false } && (e.Type.IsSidecar || !e.HasOwnPage))
                .Select(e => new IndexItem(e.Title, new EntryView(e, context).TypeLabel(), e.Url!, Short(e.Summary)) { Entry = e }));
        return items.DistinctBy(i => i.Url, StringComparer.Ordinal);
    }

    /// <summary>The items by their letter, in order.</summary>
    /// <param name="articles">Words that do not count at the beginning of a title, in small letters.</param>
    public static IReadOnlyList<(string Letter, IReadOnlyList<IndexItem> Items)> Of(IEnumerable<IndexItem> items, IReadOnlyCollection<string> articles) =>
        [.. items.Select(item => (Key: KeyOf(item.Title, articles), Item: item))
            .OrderBy(i => i.Key, StringComparer.Ordinal).ThenBy(i => i.Item.Title, StringComparer.Ordinal).ThenBy(i => i.Item.Url, StringComparer.Ordinal)
            .GroupBy(i => LetterOf(i.Key), StringComparer.Ordinal)
            .OrderBy(g => g.Key == NoLetter ? 0 : 1)
            .Select(g => (g.Key, (IReadOnlyList<IndexItem>)[.. g.Select(i => i.Item)]))];

    /// <summary>What decides on the place of a title: words in capitals without accents and signs, one space between two.</summary>
    public static string KeyOf(string title, IReadOnlyCollection<string> articles)
    {
        var words = Fold(title);
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && articles.Any(a => Fold(a) == words[..space]) ? words[(space + 1)..] : words;
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) folded.Append(Rune.ToUpperInvariant(rune));
            // A sign within a word (L'Étoile, U.S.) joins what it stands between; anything else parts words.
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherPunctuation or UnicodeCategory.FinalQuotePunctuation) && folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd(' ');
    }

    private static string LetterOf(string key)
    {
        if (key.Length == 0) return NoLetter;
        var first = Rune.GetRuneAt(key, 0);
        return Rune.IsLetter(first) ? first.ToString() : NoLetter;
    }

    private static string TypeOf(PageModel page, ViewContext context) =>
        page.Entry is { } entry ? new EntryView(entry, context).TypeLabel()
        : page.Topic is not null ? context.Strings.Get("topic", "Topic")
        : context.Strings.Get("label_page", "Page");

    private static string? Short(string? summary)
    {
        if (summary is null || summary.Length <= SummaryLength) return summary;
        var space = summary.LastIndexOf(' ', SummaryLength - 1);
        var end = space > SummaryLength / 2 ? space : char.IsHighSurrogate(summary[SummaryLength - 2]) ? SummaryLength - 2 : SummaryLength - 1;
        return string.Concat(summary.AsSpan(0, end).TrimEnd([',', ';', ':', ' ']), "…");
    }
}
