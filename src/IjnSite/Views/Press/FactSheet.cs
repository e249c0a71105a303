using IjnSite.Facets.Contacts;
using IjnSite.Facets.Figures;
using IjnSite.Facets.Press;
using IjnSite.Engine.Schemas;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Views.Press;

/// <summary>A line of the fact sheet.</summary>
/// <param name="Source">Where it comes from; null for what the organization says of itself.</param>
/// <param name="Url">The page of the site that says more, root-relative; null for none.</param>
public sealed record Fact(string Title, string? Detail, string? Source = null, string? Url = null);

/// <summary>Facts under a heading.</summary>
/// <param name="Key">What they are about, for style sheets and programs; the same in every language.</param>
public sealed record FactSection(string Key, string Title, IReadOnlyList<Fact> Facts);

/// <summary>What the site knows of the organization, for one printed page: made from the settings and the entries, so that it holds no word of its own.</summary>
public static class FactSheet
{
    public static IReadOnlyList<FactSection> Of(SiteIndex index, SiteSettings settings, InterfaceStrings strings, PressData press)
    {
        var glance = new FactSection("glance", strings.Get("facts_glance", "At a glance"), [.. Glance(settings, strings)]);
        var figures = new FactSection("figures", strings.Get("facts_figures", "Key figures"), [.. Figures(index, press)]);
        var contacts = new FactSection("contacts", strings.Get("media_contacts", "Media contacts"), [.. ContactRules.For(index, "media").Select(c => Contact(c, index))]);
        return [.. new[] { glance }.Concat(Entries(index, settings, strings)).Append(figures).Append(contacts).Where(s => s.Facts.Count > 0)];
    }

    private static IEnumerable<Fact> Glance(SiteSettings settings, InterfaceStrings strings)
    {
        if (settings.Organization.ShortName is { } shortName) yield return new Fact(strings.Get("facts_short_name", "Short name"), shortName);
        if (settings.Organization.Founded is { } founded) yield return new Fact(strings.Get("facts_founded", "Founded"), strings.Format(founded));
        yield return new Fact(strings.Get("website", "Website"), settings.BaseUrl[(settings.BaseUrl.IndexOf("//", StringComparison.Ordinal) + 2)..], Url: "/");
        foreach (var account in settings.Social) yield return new Fact(account.Label, account.Handle ?? account.Url);
    }

    private static IEnumerable<FactSection> Entries(SiteIndex index, SiteSettings settings, InterfaceStrings strings)
    {
        var lines = index.Types.SelectMany(index.ListOf).Select(e => (Entry: e, Line: e.Type.FactOf(e, strings.Get))).Where(f => f.Line is not null);
        return lines.GroupBy(f => f.Line!.Group, StringComparer.Ordinal)
            .Select(g => new FactSection(g.Key, Heading(g.Key, g.First().Entry, settings, strings), [.. g.Select(f => FactOf(f.Entry, f.Line!, strings))]));
    }

    // What belongs to a plan says to which: its period may have ended.
    private static string Heading(string group, Entry first, SiteSettings settings, InterfaceStrings strings)
    {
        var title = strings.Get(group, group);
        return PlanView.PlanOf(first, settings)?.Period is { } period ? $"{title}, {period}" : title;
    }

    private static Fact FactOf(Entry entry, FactLine line, InterfaceStrings strings)
    {
        var detail = line.Since is not { } since ? line.Detail
            : (line.Detail is null ? strings.Get("started", "Since {date}") : strings.Get("facts_since", "{detail}, since {date}").Replace("{detail}", line.Detail, StringComparison.Ordinal))
                .Replace("{date}", strings.Format(since), StringComparison.Ordinal);
        return new Fact(line.Title, detail, Url: entry.Url);
    }

    private static IEnumerable<Fact> Figures(SiteIndex index, PressData press) =>
        from entry in index.ResolveAll(press.FiguresOf)
        where !entry.IsBroken
        from figure in entry.Values.All<FieldValues>(FigureFields.Figures)
        where figure.Get(FigureFields.Value) is not null
        select new Fact(figure.Get(FigureFields.Value)!, figure.Get(FigureFields.Label), figure.Get(FigureFields.Source), entry.Url);

    private static Fact Contact(Entry contact, SiteIndex index)
    {
        var organization = contact.Get(ContactFields.Organization) is { } works ? index.Resolve(works)?.Title : null;
        return new Fact(contact.Title, string.Join(", ", new[] { contact.Get(ContactFields.Email), contact.Get(ContactFields.Phone), organization }.OfType<string>()), Url: contact.Url);
    }
}
