using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;
using IjnSite.Facets.Lifecycle;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Views;

/// <summary>Which pages the site has, from the frozen index alone: entries, lists, topics, long pages, feeds.</summary>
public sealed class PagePlan(SiteIndex index, SiteSettings settings, PageNames names, FeedPlan feeds)
{
    /// <summary>With the theme's words for pages that no entry names.</summary>
    public static PagePlan Of(SiteIndex index, SiteSettings settings, Theme theme)
    {
        var names = new PageNames(index, theme.StringsFor(settings.Language));
        return new PagePlan(index, settings, names, new FeedPlan(index, settings, names)) { HasSearch = settings.IsOn(SearchSwitch.Output) && theme.Templates.HasLayout(SearchLayout) };
    }

    /// <summary>The layout without which a theme has no search page: any other would leave out what the page is for.</summary>
    public const string SearchLayout = "search";

    private bool HasSearch { get; init; }

    public IEnumerable<PageModel> Pages()
    {
        var lists = Lists().Concat(TopicPages()).Concat(LongPages()).Concat(FeedsPage()).Concat(CorrectionsPage()).Concat(InquiryPages()).Concat(FactSheet()).Concat(SearchPage()).ToList();
        var taken = lists.Select(p => p.Url).ToHashSet(StringComparer.Ordinal);
        // An entry of another type at such an address stays, so that the clash is told.
        return EntryPages().Where(p => !(taken.Contains(p.Url) && p.Entry!.Type.IntroducesLists)).Concat(lists);
    }

    private IEnumerable<PageModel> EntryPages()
    {
        foreach (var type in index.Types.Where(t => !t.IsSidecar))
        {
            var pages = index.Of(type).Where(e => e.HasOwnPage && !e.IsBroken).ToList();
            for (var i = 0; i < pages.Count; i++)
            {
                var entry = pages[i];
                yield return new PageModel(entry.Source, entry.Url!, entry.Title, LayoutsOf(entry))
                {
                    Entry = entry,
                    Summary = entry.Summary,
                    Language = entry.Language,
                    IsUtility = entry.Url == "/404.html",
                    NoIndex = entry.Url == "/404.html" || LifecycleRules.IsUnpublished(entry, index.AsOf, settings.TimeZone),
                    Trail = TrailOf(entry),
                    Previous = type.IsSequence && i > 0 ? pages[i - 1] : null,
                    Next = type.IsSequence && i + 1 < pages.Count ? pages[i + 1] : null,
                    Feeds = [.. feeds.LinksFor(entry.Url!, entry)],
                };
            }
        }
    }

    private static string[] LayoutsOf(Entry entry) => entry.Url switch
    {
        "/" => ["home", entry.Type.Name, "page"],
        "/404.html" => ["not-found", entry.Type.Name, "page"],
        Permalinks.Developers => ["developers", entry.Type.Name, "page"],
        _ => [entry.Type.Name, "page"],
    };

    private IEnumerable<PageModel> Lists()
    {
        foreach (var type in index.Types.Where(t => index.ListUrls.ContainsKey(t.Name)))
        {
            var entries = index.ListOf(type).Where(e => !e.IsBroken).ToList();
            var groups = type.Group(entries, index.AsOf);
            foreach (var page in Paged(index.ListUrls[type.Name], names.OfList(type), [$"{type.Name}-list", "list", "page"], entries, type.IsPaged ? settings.PageSize : int.MaxValue))
                yield return page with { List = page.List! with { Groups = groups } };
        }
    }

    private IEnumerable<PageModel> TopicPages()
    {
        var listUrl = settings.Permalinks.GetValueOrDefault("topic_list", Permalinks.Topics);
        foreach (var topic in index.Topics)
        {
            foreach (var page in Paged(topic.Url, topic.Title, ["topic", "list", "page"], [.. topic.Entries.Where(e => !e.IsBroken)], settings.TopicPageSize))
                yield return page with { Topic = topic, Trail = [Home, new(TopicsTitle(listUrl), listUrl), new(topic.Title, topic.Url)] };
        }

        if (index.Topics.Count == 0) yield break;
        yield return Introduced(new PageModel(SitePath.Root, listUrl, TopicsTitle(listUrl), ["topic-list", "list", "page"])
        {
            List = new ListModel(listUrl, [], index.Topics.Count, 1, 1, [], index.Topics),
            Trail = [Home, new(TopicsTitle(listUrl), listUrl)],
            Feeds = [.. feeds.LinksFor(listUrl)],
        });
    }

    private string TopicsTitle(string url) => names.Of(url, "topics", "Topics");

    private IEnumerable<PageModel> LongPages()
    {
        foreach (var type in index.Types)
        {
            var entries = index.Of(type).Where(e => !e.IsBroken).ToList();
            if (type.DocumentUrl is not { } url || entries.Count == 0) continue;
            var title = names.Of(url, $"document_{type.Name.Replace('-', '_')}", type.Name);
            yield return Introduced(new PageModel(SitePath.Root, url, title, [url.Trim('/'), "page"])
            {
                Sections = entries,
                List = new ListModel(url, [.. entries.Where(e => e.Get(CommonFields.Parent) is null)], entries.Count, 1, 1, [], []),
                Trail = [Home, new(title, url)],
                Feeds = [.. feeds.LinksFor(url)],
            });
        }
    }

    private IEnumerable<PageModel> FeedsPage()
    {
        if (feeds.Feeds.Count == 0 || !settings.IsOn("feeds_page")) yield break;
        var title = names.Of(Permalinks.Feeds, "feeds", "Feeds");
        yield return Introduced(new PageModel(SitePath.Root, Permalinks.Feeds, title, ["feeds", "page"])
        {
            Trail = [Home, new(title, Permalinks.Feeds)],
            Feeds = [.. feeds.LinksFor(Permalinks.Feeds)],
        });
    }

    // A policy is worth reading before the first correction, so a page at this address is enough; without one, there is nothing to say before there is a correction.
    private IEnumerable<PageModel> CorrectionsPage()
    {
        if (names.IntroductionOf(Permalinks.Corrections) is null && Correction.AllIn(index).Count == 0) yield break;
        var title = names.Of(Permalinks.Corrections, "corrections", "Corrections");
        yield return Introduced(new PageModel(SitePath.Root, Permalinks.Corrections, title, ["corrections", "page"])
        {
            Trail = [Home, new(title, Permalinks.Corrections)],
            Feeds = [.. feeds.LinksFor(Permalinks.Corrections)],
        });
    }

    private IEnumerable<PageModel> InquiryPages()
    {
        if (settings.InquiryForm is null) yield break;
        Breadcrumb form = new(names.Of(Permalinks.Inquiry, "inquiry", "Media inquiry"), Permalinks.Inquiry), thanks = new(names.Of(Permalinks.InquiryThanks, "inquiry_thanks", "Thank you"), Permalinks.InquiryThanks);
        List<Breadcrumb> above = [Home];
        if (index.Types.FirstOrDefault(t => t.HoldsPressFeed) is { } type && index.ListUrls.GetValueOrDefault(type.Name) is { } media) above.Add(new(names.OfList(type), media));
        yield return Introduced(new PageModel(SitePath.Root, form.Url, form.Title, ["inquiry", "page"]) { HasForm = true, Trail = [.. above, form], Feeds = [.. feeds.LinksFor(form.Url)] });
        yield return Introduced(new PageModel(SitePath.Root, thanks.Url, thanks.Title, ["inquiry-thanks", "page"]) { NoIndex = true, IsUtility = true, Trail = [.. above, form, thanks] });
    }

    private IEnumerable<PageModel> FactSheet()
    {
        if (PressPlan.Of(index, settings) is not { HasSheet: true } press) yield break;
        var title = names.Words("fact_sheet", "Fact sheet");
        yield return new PageModel(SitePath.Root, press.FactSheetUrl, title, ["fact-sheet", "page"])
        {
            Summary = names.Words("fact_sheet_summary", "{name}: the facts on one page.").Replace("{name}", settings.Organization.Name, StringComparison.Ordinal),
            Trail = [Home, new(names.OfList(press.Type), press.Root), new(title, press.FactSheetUrl)],
            Feeds = [.. feeds.LinksFor(press.Root)],
        };
    }

    private IEnumerable<PageModel> SearchPage()
    {
        if (!HasSearch) yield break;
        var title = names.Of(Permalinks.Search, "search", "Search");
        yield return Introduced(new PageModel(SitePath.Root, Permalinks.Search, title, [SearchLayout])
        {
            IsSearch = true,
            Trail = [Home, new(title, Permalinks.Search)],
            Feeds = [.. feeds.LinksFor(Permalinks.Search)],
        });
    }

    private IEnumerable<PageModel> Paged(string listUrl, string title, string[] layouts, IReadOnlyList<Entry> entries, int size)
    {
        var pages = Math.Max(1, (entries.Count + size - 1) / size);
        for (var number = 1; number <= pages; number++)
        {
            var url = Permalinks.PageOf(listUrl, number);
            yield return Introduced(new PageModel(SitePath.Root, url, title, layouts)
            {
                List = new ListModel(listUrl, [.. entries.Skip((number - 1) * size).Take(size)], entries.Count, number, pages, [], []),
                Trail = listUrl == "/" ? [Home] : [Home, new(title, listUrl)],
                Feeds = [.. feeds.LinksFor(listUrl)],
            });
        }
    }

    private PageModel Introduced(PageModel page)
    {
        var introduction = names.IntroductionOf(page.List?.ListUrl ?? page.Url);
        return introduction is null ? page : page with
        {
            Source = introduction.Source,
            Entry = introduction,
            Summary = introduction.Summary,
            Language = introduction.Language,
            Trail = introduction.Url == "/" ? page.Trail : TrailOf(introduction),
            Previous = SequenceNeighbor(introduction, -1),
            Next = SequenceNeighbor(introduction, 1),
        };
    }

    private Entry? SequenceNeighbor(Entry entry, int step)
    {
        if (!entry.Type.IsSequence) return null;
        var pages = index.Of(entry.Type).Where(e => e.HasOwnPage && !e.IsBroken).ToList();
        var at = pages.IndexOf(entry) + step;
        return at >= 0 && at < pages.Count ? pages[at] : null;
    }

    private Breadcrumb Home => new(names.Of("/", "home", settings.ShortTitle), "/");

    private List<Breadcrumb> TrailOf(Entry entry)
    {
        if (entry.Url == "/") return [Home];
        var trail = new List<Breadcrumb> { new(entry.Title, entry.Url!) };
        for (var parent = Parent(entry); parent is not null && trail.Count < 8; parent = Parent(parent)) trail.Insert(0, new(parent.Title, parent.Url!));
        if (index.ListUrls.GetValueOrDefault(entry.Type.Name) is { } list && list != "/" && list != entry.Url) trail.Insert(0, new(names.OfList(entry.Type), list));
        trail.Insert(0, Home);
        return trail;
    }

    private Entry? Parent(Entry entry) => entry.Get(CommonFields.Parent) is { } parent ? index.Resolve(parent) : null;
}
