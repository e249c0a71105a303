using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Pipelines;
using IjnSite.Settings;

namespace IjnSite.Model;

/// <summary>Freezes what all content pipelines read into the one index: ids checked, URLs given, lists sorted, what is not for the day of the build held back.</summary>
public sealed class BuildIndex(IReadOnlyList<ContentType> types, SiteSettings settings, DateOnly asOf, IndexRules rules) : IModule
{
    private string TopicListUrl => settings.Permalinks.GetValueOrDefault("topic_list", Permalinks.Topics);

    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var all = WithoutSharedIds(types.SelectMany(t => context.ResultsOf(t.Folder)).OfType<Entry>(), context.Diagnostics);
        foreach (var entry in all.Where(e => !e.IsBroken)) rules.CheckDates(entry, context.Diagnostics);
        var heldBack = all.Select(e => (Entry: e, Reason: rules.StatusOf(e))).Where(s => s.Reason != HeldBack.No).ToList();
        var data = context.ResultsOf(DataFile.Pipeline).OfType<DataFile>().ToList();
        if (heldBack.Any(h => h.Reason == HeldBack.Embargo))
            heldBack.AddRange(new EmbargoedAssets(settings, data, rules.NamesInText).Of([.. all.Except(heldBack.Select(h => h.Entry))], [.. heldBack.Where(h => h.Reason == HeldBack.Embargo).Select(h => h.Entry)]).Select(e => (e, HeldBack.Embargo)));
        foreach (var (entry, _) in heldBack.Where(s => s.Reason == HeldBack.Expired))
        {
            context.Diagnostics.Add(ModelDiagnostics.Expired.At(entry.Values.WhereIs("valid_until"), $"The last day of '{entry.Title}' has passed, so it is shown nowhere",
                "Give it a later day if it still holds, or delete the file."));
        }

        ReportKeptLists(all, heldBack, context.Diagnostics);
        var entries = WithoutEmptyLists([.. all.Except(heldBack.Select(h => h.Entry))], heldBack, context.Diagnostics);
        var archives = ArchivedCopy.AllIn(data, context.Diagnostics);
        return [new IndexDocument(IndexOf(entries, heldBack, data, archives), heldBack.Count > 0 ? IndexOf(WithUrls(all), [], data, archives) : null)];
    }

    private SiteIndex IndexOf(
        IReadOnlyList<Entry> entries, IReadOnlyList<(Entry, HeldBack)> heldBack, IReadOnlyList<DataFile> data, IReadOnlyDictionary<string, ArchivedCopy> archives)
    {
        var listUrls = types.Where(t => t.ListUrl is not null && HasList(t, entries, heldBack)).ToDictionary(t => t.Name, ListUrlOf, StringComparer.Ordinal);
        return new SiteIndex(types, entries, heldBack, Topics(entries), listUrls, EmptyListsOf(entries, heldBack), asOf) { Data = data, Archives = archives };
    }

    // A page that introduces a list goes with it, and may itself have been the last of another list.
    private List<Entry> WithoutEmptyLists(List<Entry> shown, List<(Entry, HeldBack)> heldBack, DiagnosticBag diagnostics)
    {
        while (true)
        {
            var entries = WithUrls(shown);
            var empty = EmptyListsOf(entries, heldBack);
            var introductions = entries.Where(e => e.Type.IntroducesLists && !e.IsBroken && e.HasOwnPage && e.Url != "/" && empty.Contains(e.Url!)).ToList();
            if (introductions.Count == 0) return entries;
            foreach (var entry in introductions)
            {
                diagnostics.Add(SwitchOf(entry.Url!) is { } off
                    ? ModelDiagnostics.EmptyList.At(entry.Where, $"'{entry.Title}' is about what is switched off, so the page is left out, and links to it",
                        $"Delete this file, or take '{off}: false' out of the outputs in site.yml.")
                    : ModelDiagnostics.EmptyList.At(entry.Where, $"'{entry.Title}' introduces the list at {entry.Url}, which has nothing to show today, so the page is left out, and links to it",
                        "It comes back with the first entry of the list; delete this file if there will be none."));
                heldBack.Add((entry, HeldBack.EmptyList));
                shown.RemoveAll(e => e.Source == entry.Source);
            }
        }
    }

    // The output without which a page has nothing to say; null when it is on, or the page is another.
    private string? SwitchOf(string url) =>
        new[] { (Permalinks.Search, SearchSwitch.Output), (Permalinks.Feeds, "feeds"), (Permalinks.Developers, "api") }.FirstOrDefault(s => s.Item1 == url).Item2 is { } output && !settings.IsOn(output) ? output : null;

    private HashSet<string> EmptyListsOf(IReadOnlyList<Entry> entries, IReadOnlyList<(Entry, HeldBack)> heldBack)
    {
        var urls = types.Where(t => t.ListUrl is not null && !HasList(t, entries, heldBack)).Select(ListUrlOf)
            .Concat(types.Where(t => t.DocumentUrl is not null && entries.All(e => e.Type != t)).Select(t => t.DocumentUrl!))
            .ToHashSet(StringComparer.Ordinal);
        if (!entries.Any(e => e.IsUnread || rules.TopicsOf(e).Any())) urls.Add(TopicListUrl);
        if (!settings.IsOn("feeds") || !entries.Any(e => e.Type.InFeeds && (e.IsBroken || e.HasOwnPage))) urls.Add(Permalinks.Feeds);
        if (!settings.IsOn("api")) urls.Add(Permalinks.Developers);
        if (!settings.IsOn(SearchSwitch.Output)) urls.Add(Permalinks.Search);
        return urls;
    }

    private static bool HasList(ContentType type, IReadOnlyList<Entry> entries, IReadOnlyList<(Entry Entry, HeldBack Reason)> heldBack) =>
        entries.Any(e => FillsList(type, e)) || (type.HoldsPressFeed && heldBack.Any(h => h.Reason == HeldBack.Expired && FillsList(type, h.Entry)));

    private void ReportKeptLists(IReadOnlyList<Entry> all, IReadOnlyList<(Entry Entry, HeldBack Reason)> heldBack, DiagnosticBag diagnostics)
    {
        foreach (var type in types.Where(t => t.HoldsPressFeed))
        {
            var gone = heldBack.Where(h => h.Reason == HeldBack.Expired && FillsList(type, h.Entry)).Select(h => h.Entry).ToList();
            if (gone.Count == 0 || all.Except(heldBack.Select(h => h.Entry)).Any(e => FillsList(type, e))) continue;
            diagnostics.Add(ModelDiagnostics.NobodyLeft.At(gone[0].Values.WhereIs("valid_until"), $"The last day of every {type.Name} at {ListUrlOf(type)} has passed, so whoever looks there finds nobody",
                "Add somebody, or give one of them a later last day if it still holds."));
        }
    }

    // A broken entry holds its list's place: what is missing only because of a fault is not reported on top.
    private static bool FillsList(ContentType type, Entry entry) => entry.Type == type && (entry.IsBroken || type.IsListed(entry));

    private List<Entry> WithUrls(IReadOnlyList<Entry> current) => [.. types.SelectMany(type => Sorted(type, WithUrls(type, current)))];

    private string ListUrlOf(ContentType type) => settings.Permalinks.GetValueOrDefault($"{Key(type)}_list", type.ListUrl!);

    private static string Key(ContentType type) => type.Name.Replace('-', '_');

    private List<Entry> WithUrls(ContentType type, IReadOnlyList<Entry> current)
    {
        var own = current.Where(e => e.Type == type).ToList();
        var byId = own.DistinctBy(e => e.Id).ToDictionary(e => e.Id, StringComparer.Ordinal);
        var pattern = settings.Permalinks.GetValueOrDefault(Key(type), type.Permalink!);
        return [.. own.Select(e => e with { Url = type.UrlOf(e, pattern, id => byId.GetValueOrDefault(id)) })];
    }

    private static List<Entry> Sorted(ContentType type, List<Entry> entries)
    {
        entries.Sort(type.Compare);
        return entries;
    }

    private List<Topic> Topics(IEnumerable<Entry> entries)
    {
        var pattern = settings.Permalinks.GetValueOrDefault("topic", Permalinks.Topics + ":slug/");
        return [.. entries
            .SelectMany(e => rules.TopicsOf(e).Select(t => (Title: t, Entry: e)))
            .GroupBy(t => Permalinks.Slugify(t.Title), StringComparer.Ordinal)
            .Select(g => new Topic(
                g.Select(t => t.Title).Order(StringComparer.Ordinal).First(), g.Key, Permalinks.Fill(pattern, g.Key, null),
                [.. g.Select(t => t.Entry).Distinct().OrderByDescending(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal)]))
            .OrderBy(t => t.Slug, StringComparer.Ordinal)];
    }

    // The second of two entries with one id is in no output, so that nothing is reported on top. The id of a file that could not be read is a guess and takes none away.
    private static List<Entry> WithoutSharedIds(IEnumerable<Entry> entries, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<(string, string), Entry>();
        return [.. entries.OrderBy(e => e.IsUnread).Select(entry =>
        {
            if (first.TryAdd((entry.Type.Name, Permalinks.Fold(entry.Id)), entry) || entry.IsUnread) return entry;
            var other = first[(entry.Type.Name, Permalinks.Fold(entry.Id))];
            diagnostics.Add(ModelDiagnostics.DuplicateId.At(entry.WhereIs(CommonFields.Id),
                $"The id '{entry.Id}' is taken: {other.Source} is a {entry.Type.Name} with the id '{other.Id}' too", "Give one of them another id, or delete the one that is not needed."));
            return entry with { IsBroken = true };
        })];
    }
}
