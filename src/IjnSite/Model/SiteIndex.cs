using IjnSite.Engine.Schemas;

namespace IjnSite.Model;

/// <summary>
/// Everything that one page may know of the others: frozen before the first page is made, sorted and grouped once. The only door between pages.
/// </summary>
public sealed class SiteIndex
{
    private static readonly IReadOnlyList<Entry> None = [];
    private readonly Dictionary<(string Type, string Id), Entry> _byTypeAndId = [];
    private readonly Dictionary<string, List<Entry>> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Entry>> _byType;
    private readonly Dictionary<string, Entry> _byUrl;
    private readonly Dictionary<string, Entry> _bySource;
    private readonly Dictionary<string, Topic> _topicBySlug;
    private readonly Dictionary<Entry, IReadOnlyList<Entry>> _referrers;
    private readonly ILookup<(string, string), (Entry Entry, HeldBack Reason)> _heldBackByTypeAndId;
    private readonly ILookup<string, string> _placesByPage;

    internal SiteIndex(
        IReadOnlyList<ContentType> types, IReadOnlyList<Entry> entries, IReadOnlyList<(Entry Entry, HeldBack Reason)> heldBack,
        IReadOnlyList<Topic> topics, IReadOnlyDictionary<string, string> listUrls, IReadOnlySet<string> emptyListUrls, DateOnly asOf)
    {
        Types = types;
        Entries = entries;
        HeldBackEntries = heldBack;
        Topics = topics;
        ListUrls = listUrls;
        EmptyListUrls = emptyListUrls;
        AsOf = asOf;
        foreach (var entry in entries)
        {
            // The second of a shared id has its finding and must not make each link to the first ambiguous.
            if (!_byTypeAndId.TryAdd((entry.Type.Name, entry.Id), entry)) continue;
            if (!_byId.TryGetValue(entry.Id, out var same)) _byId[entry.Id] = same = [];
            same.Add(entry);
        }

        _byType = types.ToDictionary(t => t.Name, _ => None, StringComparer.Ordinal);
        foreach (var group in entries.GroupBy(e => e.Type.Name, StringComparer.Ordinal)) _byType[group.Key] = [.. group];
        _byUrl = entries.Where(e => e.HasOwnPage).DistinctBy(e => e.Url).ToDictionary(e => e.Url!, StringComparer.Ordinal);
        _bySource = entries.ToDictionary(e => e.Source.Value, StringComparer.Ordinal);
        _topicBySlug = topics.ToDictionary(t => t.Slug, StringComparer.Ordinal);
        _heldBackByTypeAndId = heldBack.ToLookup(h => (h.Entry.Type.Name, h.Entry.Id));
        _placesByPage = entries.Where(e => e.Url is not null && !e.HasOwnPage).Select(e => e.Url!.Split('#', 2)).ToLookup(p => p[0], p => p[1], StringComparer.Ordinal);
        _referrers = Referrers();
    }

    public IReadOnlyList<ContentType> Types { get; }

    /// <summary>Every current entry, by type in the order of the site's definition, within a type in the type's order.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    public IReadOnlyList<(Entry Entry, HeldBack Reason)> HeldBackEntries { get; }

    /// <summary>In the order of their titles.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>The topic that an entry means by a title: titles with the same slug are one topic.</summary>
    public Topic? TopicOf(string title) => _topicBySlug.GetValueOrDefault(Permalinks.Slugify(title));

    /// <summary>The URL of a type's list by the type's name, for types that have entries in one.</summary>
    public IReadOnlyDictionary<string, string> ListUrls { get; }

    /// <summary>The URLs of lists (of a type, of the topics, of the feeds) that have nothing to show and therefore no page.</summary>
    public IReadOnlySet<string> EmptyListUrls { get; }

    /// <summary>The files of <c>input/_data</c>, as they were written.</summary>
    public IReadOnlyList<DataFile> Data { get; init; } = [];

    /// <summary>Copies of pages elsewhere, by the address of the page; links show them beside it.</summary>
    public IReadOnlyDictionary<string, ArchivedCopy> Archives { get; init; } = new Dictionary<string, ArchivedCopy>();

    /// <summary>The date for which the site is built.</summary>
    public DateOnly AsOf { get; }

    public IReadOnlyList<Entry> Of(ContentType type) => _byType[type.Name];

    public IReadOnlyList<Entry> OfType(string name) => _byType.GetValueOrDefault(name, None);

    /// <summary>The entries of a type that its list shows: whole ones.</summary>
    public IReadOnlyList<Entry> ListOf(ContentType type) => [.. Of(type).Where(e => !e.IsBroken && type.IsListed(e))];

    public Entry? Find(string type, string id) => _byTypeAndId.GetValueOrDefault((type, id));

    /// <summary>The entries with an id, of any type.</summary>
    public IReadOnlyList<Entry> FindAll(string id) => _byId.TryGetValue(id, out var found) ? found : None;

    public Entry? Resolve(EntryReference reference) => reference.TargetTypes.Count == 0
        ? FindAll(reference.Id).FirstOrDefault()
        : reference.TargetTypes.Select(type => Find(type, reference.Id)).FirstOrDefault(e => e is not null);

    public IEnumerable<Entry> ResolveAll(IEnumerable<EntryReference> references) => references.Select(Resolve).OfType<Entry>();

    /// <summary>An entry of that name exists, but is held back for the date of the build.</summary>
    public bool IsHeldBack(string type, string id) => _heldBackByTypeAndId.Contains((type, id));

    /// <summary>The entry that a reference means, when that one is held back; null otherwise.</summary>
    public (Entry Entry, HeldBack Reason)? HeldBackFor(EntryReference reference)
    {
        var found = reference.TargetTypes.Count == 0
            ? HeldBackEntries.Where(h => h.Entry.Id == reference.Id)
            : reference.TargetTypes.SelectMany(type => _heldBackByTypeAndId[(type, reference.Id)]);
        return found.Select(h => ((Entry, HeldBack)?)h).FirstOrDefault();
    }

    /// <summary>The places of entries on a page that is not their own, without the number sign: terms on the glossary's page.</summary>
    public IEnumerable<string> PlacesOn(string url) => _placesByPage[url];

    /// <summary>Whether an entry with a fault could be what an address means that nothing has: its own fault says enough.</summary>
    public bool MayBeBroken(string url)
    {
        var name = url.TrimEnd('/');
        name = name[(name.LastIndexOf('/') + 1)..];
        var stem = name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? name[..dot] : name;
        return Entries.Any(e => e.IsBroken && (e.Url == url || e.Slug == name || e.Slug == stem));
    }

    /// <summary>The entry whose own page has this URL.</summary>
    public Entry? AtUrl(string url) => _byUrl.GetValueOrDefault(url);

    /// <summary>The entry that a file of <c>input/</c> holds.</summary>
    public Entry? FromSource(string path) => _bySource.GetValueOrDefault(path);

    /// <summary>Entries whose front matter refers to this one, in the order of <see cref="Entries"/>.</summary>
    public IReadOnlyList<Entry> ReferrersOf(Entry entry) => _referrers.GetValueOrDefault(entry, None);

    private Dictionary<Entry, IReadOnlyList<Entry>> Referrers()
    {
        var found = new Dictionary<Entry, List<Entry>>();
        foreach (var entry in Entries)
        {
            foreach (var target in ReferencesIn(entry.Values).Select(Resolve).OfType<Entry>().Distinct())
            {
                if (!found.TryGetValue(target, out var list)) found[target] = list = [];
                list.Add(entry);
            }
        }

        return found.ToDictionary(f => f.Key, f => (IReadOnlyList<Entry>)f.Value);
    }

    /// <summary>Every reference that the values hold, however deep.</summary>
    public static IEnumerable<EntryReference> ReferencesIn(FieldValues values)
    {
        foreach (var field in values.Schema.Fields)
        {
            foreach (var reference in ReferencesIn(values.Get(field))) yield return reference;
        }
    }

    /// <summary>Every reference that one value holds.</summary>
    public static IEnumerable<EntryReference> ReferencesIn(object? value) => value switch
    {
        EntryReference reference => [reference],
        FieldValues values => ReferencesIn(values),
        IReadOnlyList<object> many => many.SelectMany(ReferencesIn),
        _ => [],
    };
}
