using System.Globalization;
using IjnSite.Engine.Formats.Liquid;
using IjnSite.Engine.Schemas;
using IjnSite.Facets.Authorship;
using IjnSite.Facets.Contacts;
using IjnSite.Facets.Lifecycle;
using IjnSite.Facets.Occurrence;
using IjnSite.Facets.Taxonomy;
using IjnSite.Model;

namespace IjnSite.Views;

/// <summary>An entry as templates see it: what all entries have, then every key of its type under the contract's name.</summary>
public sealed class EntryView(Entry entry, ViewContext context) : ILiquidObject
{
    public static readonly LiquidShape<EntryView> Shape = new("entry")
    {
        { "id", "the name by which other entries refer to it", e => e.Entry.Id },
        { "type", "the name of its type, such as `news-item`", e => e.Entry.Type.Name },
        { "type_label", "the name of its type for people, from the strings: `kind_statement` where it has a kind, else `label_news_item`", e => e.TypeLabel() },
        { "title", "its title, or its name", e => e.Entry.Title },
        { "url", "the address of its page; empty when it has none", e => e.Entry.Url is { } url ? e.Context.Settings.Href(url) : null },
        // The key 'url' is a site elsewhere; every entry's 'url' is its own page.
        { "external_url", "the address of a site elsewhere that it names under `url`", e => e.Entry.Values.Get("url") },
        { "summary", "one or two sentences", e => e.Entry.Summary },
        { "language", "its language, such as `en`", e => e.Entry.Language },
        { "draft", "it is a draft", e => e.Entry.Get(CommonFields.Draft) },
        { "topics", "its topics, each as under `topic`", e => e.Topics() },
        { "content", "its text as HTML, with headings one level lower; for pages that show entries whole, since it costs a reading of the file (the page's own text is `page.content`)", e => e.Entry.HasBody ? e.Context.Bodies.BodyOf(e.Entry) : null },
        { "referenced_by", "the entries that refer to it, by type", e => e.ReferencedBy() },
        { "children", "the entries whose `parent` it is", e => e.Children() },
        { "list_entries", "the entries of the list that it introduces", e => e.ListEntries() },
        { "author_names", "the names of its authors as people say them; empty when it names none. `authors` has them as they were written", e => Authors.NamesOf(e.Entry) },
        { "mailto", "a link for mail to its address; the filter `subject` adds one", e => e.Entry.Get(ContactFields.Email) is { } email ? MailLink.To(email) : null },
        { "phone_url", "a link to call its number", e => e.Entry.Get(ContactFields.Phone) is { } phone ? PhoneType.UriOf(phone) : null },
        { "language_names", "the languages of a contact, by their names", e => ContactWords.Languages(e.Entry, e.Context.Strings) },
        { "time_zone_name", "the time zone of a contact, as people call it", e => ContactWords.TimeZone(e.Entry, e.Context.Strings) },
        { "verified_ago", "how long ago and on which day somebody made sure that its details are right; empty when nobody did", e => ContactWords.Verified(e.Entry, e.Context.Index.AsOf, e.Context.Settings, e.Context.Strings) },
        { "when", "when it happens, in words with the time and its zone; empty for what has no beginning", e => OccurrenceWords.When(e.Entry, e.Context) },
        { "is_over", "its last day has passed on the day of the build; false for what has no beginning", e => OccurrenceRules.LastDayOf(e.Entry) is { } last && last < e.Context.Index.AsOf },
        { "access_words", "what helps people to take part, in words: what `access` names by a known word, and the rest as it is written", e => e.Entry.Values.All<string>(OccurrenceFields.Access).Select(a => AccessWords.Of(a, e.Context.Strings.Get)).ToList() },
        { "access_contact", "whom to ask about access: the first contact for members, else for the media; empty for what has no beginning", e => e.Entry.Type.Schema.Has(OccurrenceFields.Starts)
            && (ContactRules.For(e.Context.Index, "membership").FirstOrDefault() ?? ContactRules.For(e.Context.Index, "media").FirstOrDefault()) is { } contact ? new EntryView(contact, e.Context) : null },
        { "email_url", "the address of it as an e-mail; empty for types that are not sent", e => e.Entry.Type.IsMailed && e.Entry.HasOwnPage && e.Context.Settings.IsOn(MailFiles.Output) ? e.Context.Settings.Href(e.Entry.Url + MailFiles.Html) : null },
        // The key 'updated' alone would leave out a correction of a later day, which feeds and the API tell.
        { "updated", "the day of its last change of substance: `updated`, or its newest correction; empty when neither is there", e => e.Entry.Type.Schema.Has(LifecycleFields.Updated) ? ViewValues.Of(LifecycleRules.Updated(e.Entry, e.Context.Index.AsOf), e.Context) : null },
        { "plan", "the strategic plan that it is part of, as under `plan`", e => PlanView.Of(e.Entry, e.Context.Settings) },
    };

    internal static readonly LiquidShape<(IGrouping<string, Entry> Group, ViewContext Context)> ReferrersShape = new("entry.referenced_by")
    {
        { "type", "the name of the type", g => g.Group.Key },
        { "type_label", "its name for people, in the plural", g => g.Context.Strings.Get($"label_{g.Group.Key.Replace('-', '_')}_many", g.Group.Key) },
        { "entries", "the entries", g => g.Group.Select(e => new EntryView(e, g.Context)).ToList() },
    };

    public IEnumerable<string> MemberNames => Shape.MemberNames
        .Concat(entry.Type.Schema.Fields.Select(f => f.Key)).Concat(entry.Type.Members.MemberNames).Concat(entry.Type.Files.Select(f => $"{f.Key}_url")).Distinct();

    public Entry Entry => entry;

    private ViewContext Context => context;

    public bool TryGetMember(string name, out object? value)
    {
        if (Shape.TryGetMember(this, name, out value)) return true;
        if (entry.Type.Schema.SlotOf(name) >= 0)
        {
            value = ViewValues.Of(entry.Values.Get(name), context);
            return true;
        }

        if (entry.Type.Members.Has(name)) return entry.Type.Members.TryGetMember((entry, context.Strings.Get), name, out value);
        value = entry.Type.Files.FirstOrDefault(f => name == $"{f.Key}_url")?.UrlOf(entry) is { } file && context.Settings.IsOn(EntryFile.Output) ? context.Settings.Href(file) : null;
        return value is not null || context.KnownMembers.Contains(name);
    }

    // A kind (statement, release) says more than the type's name, where there is one.
    internal string TypeLabel()
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
            .Select(g => ReferrersShape.MapOf((g, context)))];

    private List<EntryView> Children() =>
        [.. context.Index.Of(entry.Type).Where(e => e.Get(CommonFields.Parent)?.Id == entry.Id).Select(e => new EntryView(e, context))];

    // The entries of the list that this entry introduces.
    private List<EntryView> ListEntries()
    {
        var listed = context.Index.Types.FirstOrDefault(t => context.Index.ListUrls.GetValueOrDefault(t.Name) is { } url && url == entry.Url);
        return listed is null ? [] : [.. context.Index.ListOf(listed).Select(e => new EntryView(e, context))];
    }
}
