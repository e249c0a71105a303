using System.Globalization;
using IjnSite.Engine.Formats.Liquid;
using IjnSite.Engine.Schemas;
using IjnSite.Facets.Contacts;
using IjnSite.Facets.Taxonomy;
using IjnSite.Model;

namespace IjnSite.Views;

/// <summary>An entry as templates see it: what all entries have, then every key of its type under the contract's name.</summary>
public sealed class EntryView(Entry entry, ViewContext context) : ILiquidObject
{
    private static readonly string[] Common =
        ["id", "type", "type_label", "title", "url", "summary", "language", "draft", "topics", "content", "referenced_by", "children", "list_entries", "mailto", "plan", "external_url"];

    public IEnumerable<string> MemberNames => Common.Concat(entry.Type.Schema.Fields.Select(f => f.Key)).Concat(entry.Type.Members.Keys).Distinct();

    public Entry Entry => entry;

    public bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "id": value = entry.Id; return true;
            case "type": value = entry.Type.Name; return true;
            case "type_label": value = TypeLabel(); return true;
            case "title": value = entry.Title; return true;
            case "url": value = entry.Url is { } url ? context.Settings.Href(url) : null; return true;
            case "summary": value = entry.Summary; return true;
            case "language": value = entry.Language; return true;
            case "draft": value = entry.Get(CommonFields.Draft); return true;
            case "topics": value = Topics(); return true;
            case "content": value = entry.HasBody ? context.Bodies.BodyOf(entry) : null; return true;
            case "referenced_by": value = ReferencedBy(); return true;
            case "children": value = Children(); return true;
            case "list_entries": value = ListEntries(); return true;
            case "mailto": value = entry.Get(ContactFields.Email) is { } email ? "mailto:" + email : null; return true;
            // The key 'url' is a site elsewhere; every entry's 'url' is its own page.
            case "external_url": value = entry.Values.Get("url"); return true;
            case "plan": value = PlanView.Of(entry, context.Settings); return true;
        }

        if (entry.Type.Schema.SlotOf(name) >= 0)
        {
            value = ViewValues.Of(entry.Values.Get(name), context);
            return true;
        }

        if (entry.Type.Members.TryGetValue(name, out var member))
        {
            value = member(entry, context.Strings.Get);
            return true;
        }

        value = entry.Type.Files.FirstOrDefault(f => name == $"{f.Key}_url")?.UrlOf(entry) is { } file ? context.Settings.Href(file) : null;
        return value is not null || context.KnownMembers.Contains(name);
    }

    // A kind (statement, release) says more than the type's name, where there is one.
    private string TypeLabel()
    {
        var kind = entry.Values.Get("kind") as string;
        var key = kind is null ? $"label_{entry.Type.Name}" : $"kind_{kind}";
        var english = CultureInfo.InvariantCulture.TextInfo.ToTitleCase((kind ?? entry.Type.Name).Replace('-', ' '));
        return context.Strings.Get(key.Replace('-', '_'), english);
    }

    private List<LiquidMap> Topics() =>
        [.. TaxonomyFields.TopicsOf(entry)
            .Select(context.Index.TopicOf)
            .OfType<Topic>()
            .DistinctBy(t => t.Slug)
            .Select(t => TopicView.Of(t, context))];

    private List<LiquidMap> ReferencedBy() =>
        [.. context.Index.ReferrersOf(entry)
            .Where(e => e.Url is not null && e.Get(CommonFields.Parent)?.Id != entry.Id)
            .GroupBy(e => e.Type.Name, StringComparer.Ordinal)
            .Select(g => new LiquidMap(new Dictionary<string, object?>
            {
                ["type"] = g.Key,
                ["type_label"] = context.Strings.Get($"label_{g.Key.Replace('-', '_')}_many", g.Key),
                ["entries"] = g.Select(e => new EntryView(e, context)).ToList(),
            }))];

    private List<EntryView> Children() =>
        [.. context.Index.Of(entry.Type).Where(e => e.Get(CommonFields.Parent)?.Id == entry.Id).Select(e => new EntryView(e, context))];

    // The entries of the list that this entry introduces.
    private List<EntryView> ListEntries()
    {
        var listed = context.Index.Types.FirstOrDefault(t => context.Index.ListUrls.GetValueOrDefault(t.Name) is { } url && url == entry.Url);
        return listed is null ? [] : [.. context.Index.ListOf(listed).Select(e => new EntryView(e, context))];
    }
}
