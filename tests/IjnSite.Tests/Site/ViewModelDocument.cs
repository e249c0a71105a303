using System.Text;
using IjnSite.ContentTypes.Charts;
using IjnSite.Engine.Formats.Liquid;
using IjnSite.Engine.Schemas;
using IjnSite.Outputs.Emails;
using IjnSite.Outputs.HtmlPages;
using IjnSite.Outputs.Redirects;
using IjnSite.Views;
using IjnSite.Views.Api;
using IjnSite.Views.Bodies;
using IjnSite.Views.Press;

namespace IjnSite.Tests.Site;

/// <summary>What templates may use, in words, from the views, the content types and the filters themselves.</summary>
internal static class ViewModelDocument
{
    private static readonly (string Name, IEnumerable<LiquidMember> Members)[] Large =
        [Of(SiteView.Shape), Of(PageView.Shape), Of(EntryView.Shape), Of(ListView.Shape), Of(SearchView.Shape), Of(ShownPicture.Shape), Of(PressView.Shape), Of(EmailView.Shape)];

    private static readonly (string Name, IEnumerable<LiquidMember> Members)[] Small =
    [
        Of(TopicView.Shape), Of(PlanView.Shape), Of(CorrectionView.Shape), Of(SiteView.InquiryFormShape), Of(DateView.Shape),
        Of(SiteView.NavigationShape), Of(SiteView.LinkShape), Of(SiteView.SocialShape), Of(SiteView.FeedGroupShape), Of(FeedLink.Shape), Of(SiteIcons.Shape),
        Of(PageView.HeadingShape), Of(Breadcrumb.Shape), Of(PageView.OpenGraphShape), Of(CitationView.Shape), Of(CitationView.MetaShape), Of(TermLinks.Shape), Of(RedirectsOutput.PageShape),
        Of(EntryView.ReferrersShape), Of(ChartRow.Shape), Of(ListView.GroupShape), Of(ListView.PaginationShape), Of(SearchView.LetterShape), Of(SearchView.ItemShape), Of(ListsView.Shape),
        Of(PressView.BoilerplateShape), Of(PressView.SectionShape), Of(PressView.FactShape), Of(PressView.WordmarkShape), Of(PressView.WordmarkFileShape), Of(PressView.KitFileShape),
        Of(ApiView.Shape), Of(ApiView.CollectionShape), Of(ApiView.FieldShape),
    ];

    public static IEnumerable<string> ViewNames => Large.Concat(Small).Select(v => v.Name);

    public static string Write()
    {
        var text = new StringBuilder();
        foreach (var (name, members) in Large)
        {
            text.Append("\n### `").Append(name).Append("`\n\n| Member | What it is |\n|---|---|\n");
            foreach (var member in members) Row(text, $"`{member.Name}`", member.Meaning);
        }

        text.Append("\n### Keys of entries\n\nAn entry has the keys of its type besides, under their names. A template may ask any entry for any of them; what the type does not have is empty.\n\n| Key | Holds | What it is | In |\n|---|---|---|---|\n");
        foreach (var key in Keys()) Row(text, $"`{key.Name}`", key.Holds, key.Meaning, key.Types);
        text.Append("\n### Smaller things\n\n| Where | Members |\n|---|---|\n");
        foreach (var (name, members) in Small) Row(text, string.Join(", ", name.Split(", ").Select(n => n.Contains(' ') ? n : $"`{n}`")), string.Join("; ", members.Select(m => $"`{m.Name}` {m.Meaning}")));
        text.Append("\n`lists` also has every type's own list, by its folder: ").AppendJoin(", ", SiteDefinition.ContentTypes.Select(t => $"`{t.Folder}`")).Append(".\n");
        text.Append("\n### Containers in texts\n\n| An author writes | Partial | It gets |\n|---|---|---|\n");
        foreach (var (shortcode, holds) in Containers()) Row(text, $"`{shortcode.Usage}`", $"`{shortcode.Partial}`", holds);
        text.Append("\n### Filters\n\n| Filter | What it does |\n|---|---|\n");
        foreach (var filter in ThemeFilters.All(new Dictionary<string, HtmlText>(), new Dictionary<string, string>(), url => url)) Row(text, $"`{filter.Name}`", filter.Meaning);
        return text.ToString();
    }

    private static IEnumerable<(string Name, string Holds, string Meaning, string Types)> Keys()
    {
        var common = EntryView.Shape.MemberNames.ToHashSet(StringComparer.Ordinal);
        var keys = SiteDefinition.ContentTypes.SelectMany(t =>
            t.Schema.Fields.Where(f => !common.Contains(f.Key)).Select(f => (Name: f.Key, Holds: Holds(f.Type), Meaning: f.Help, Type: t.Name))
                .Concat(t.Members.Select(m => (Name: m.Name, Holds: "list of groups", Meaning: m.Meaning, Type: t.Name)))
                .Concat(t.Files.Select(f => (Name: $"{f.Key}_url", Holds: "address", Meaning: f.Meaning, Type: t.Name))));
        return keys.GroupBy(k => (k.Name, k.Holds, k.Meaning)).OrderBy(g => g.Key.Name, StringComparer.Ordinal).ThenBy(g => g.First().Type, StringComparer.Ordinal)
            .Select(g => (g.Key.Name, g.Key.Holds, g.Key.Meaning, g.Count() == SiteDefinition.ContentTypes.Count ? "every type" : string.Join(", ", g.Select(k => k.Type))));
    }

    private static IEnumerable<(Model.Shortcode Shortcode, string Gets)> Containers() => Shortcodes.All(SiteDefinition.ContentTypes)
        .Select(c => (c.Shortcode, c.Type is null ? "nothing of its own: it reads `site`" : c.Shortcode.IsSingle ? $"`{c.Shortcode.Variable}`, an entry" : $"`{c.Shortcode.Variable}`, a list of entries"));

    private static string Holds(FieldType type) => type switch
    {
        ReferenceType => "entry",
        DateType => "date",
        BooleanType => "true or false",
        IntegerType or NumberType => "number",
        ListType { Item: ObjectType group } => $"list of groups: {Names(group)}",
        ListType { Item: ReferenceType } => "list of entries",
        ListType => "list of texts",
        ObjectType group => $"group: {Names(group)}",
        MapType => "group of free keys",
        _ => "text",
    };

    private static string Names(ObjectType group) => string.Join(", ", group.Schema.Fields.Select(f => $"`{f.Key}`"));

    private static (string, IEnumerable<LiquidMember>) Of<T>(LiquidShape<T> shape) => (shape.Name, shape);

    private static void Row(StringBuilder text, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells) text.Append("| ").Append(cell.Replace("|", "\\|", StringComparison.Ordinal)).Append(' ');
        text.Append("|\n");
    }
}
