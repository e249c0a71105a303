using IjnSite.Engine.Documents;
using IjnSite.Engine.Formats.Liquid;
using IjnSite.Model;
using IjnSite.Settings;
using IjnSite.Views.Branding;

namespace IjnSite.Views;

/// <summary>The <c>site</c> of a template: what is the same on every page, and the navigation, which knows where the page stands.</summary>
internal sealed class SiteView(LiquidMap common, LiquidMap own) : ILiquidObject
{
    public static readonly LiquidShape<SocialLink> SocialShape = new("site.social")
    {
        { "label", "the name of the service", s => s.Label },
        { "handle", "the name of the account", s => s.Handle },
        { "url", "its address", s => s.Url },
    };

    public static readonly LiquidShape<(IGrouping<string, FeedLink> Feeds, SiteSettings Settings)> FeedGroupShape = new("site.feeds_all")
    {
        { "title", "what the feeds are about", g => g.Feeds.First().Label },
        { "group", "what kind of feeds they are: `press`, `site`, `language`, `type`, `topic`, `entry` or `calendar`", g => g.Feeds.First().Group is { Length: > 0 } group ? group : "calendar" },
        { "links", "one for each format", g => g.Feeds.Select(f => f.View(g.Settings)).ToList() },
    };

    public static readonly LiquidShape<(InquiryFormSettings Form, SiteSettings Settings)> InquiryFormShape = new("site.inquiry_form")
    {
        { "url", "its page", f => f.Settings.Href(Permalinks.Inquiry) },
        { "thanks_url", "the page that whoever has sent it gets, for `action`", f => f.Settings.Href(Permalinks.InquiryThanks) },
        { "retention_days", "after how many days a message is deleted at the latest", f => f.Form.RetentionDays },
    };

    public static readonly LiquidShape<Source> Shape = new("site")
    {
        { "title", "the site's name", s => s.Settings.Title },
        { "short_title", "its short name", s => s.Settings.ShortTitle },
        { "tagline", "its motto", s => s.Settings.Tagline },
        { "description", "what it is, in a sentence", s => s.Settings.Description },
        { "url", "its address with the host, without a slash at the end", s => s.Settings.BaseUrl },
        { "home", "the address of the home page", s => s.Settings.Href("/") },
        { "language", "its language, such as `en`", s => s.Settings.Language },
        { "search_url", "the address of the search page, for a form with the field `q`; empty when the site has none", s => s.HasSearch ? s.Settings.Href(Permalinks.Search) : null },
        { "organization", "who publishes it", s => s.Settings.Organization.Name },
        { "founded", "when the organization was formed; empty when the settings do not say", s => s.Settings.Organization.Founded is { } founded ? new DateView(founded, s.Strings) : null },
        { "social", "its accounts elsewhere", s => s.Settings.Social.Select(SocialShape.MapOf).ToList() },
        { "feeds", "the feeds of the whole site", s => s.Feeds.Where(f => f.Url.LastIndexOf('/') == 0).Select(f => f.View(s.Settings)).ToList() },
        { "feeds_all", "all feeds, by what they are about", s => s.Feeds.GroupBy(f => f.Label + f.Group, StringComparer.Ordinal).Select(g => FeedGroupShape.MapOf((g, s.Settings))).ToList() },
        { "data", "the files in `input/_data`, by name; a file or key that is not there is empty", s => DataView.Files(s.Data) },
        { "inquiry_form", "the form for journalists; empty on a site without", s => s.Settings.InquiryForm is { } form ? InquiryFormShape.MapOf((form, s.Settings)) : null },
        { "icons", "the icons of the site; empty without", s => SiteIcons.View(s.Brand, s.Settings) },
    };

    public static readonly LiquidShape<(SiteGlobals Globals, string Url)> NavigationShape = new("site (navigation)")
    {
        { "header", "the main navigation", n => n.Globals.Links(n.Globals.Context.Settings.Header, n.Url) },
        { "footer", "the navigation at the foot", n => n.Globals.Links(n.Globals.Context.Settings.Footer, n.Url) },
    };

    public static readonly LiquidShape<(NavigationLink Link, string Url, SiteSettings Settings)> LinkShape = new("site.header, site.footer")
    {
        { "label", "its words", l => l.Link.Label },
        { "url", "where it leads", l => l.Settings.Href(l.Link.Url) },
        { "current", "the page is there or below it", l => l.Link.Url == l.Url || (l.Link.Url.Length > 1 && l.Url.StartsWith(l.Link.Url, StringComparison.Ordinal)) },
    };

    public IEnumerable<string> MemberNames => common.MemberNames.Concat(own.MemberNames);

    public bool TryGetMember(string name, out object? value) => own.TryGetMember(name, out value) || common.TryGetMember(name, out value);

    /// <summary>What the members that are the same on every page are made from.</summary>
    internal sealed record Source(SiteSettings Settings, Brand Brand, IReadOnlyDictionary<string, MetadataValue> Data, IReadOnlyList<FeedLink> Feeds, bool HasSearch, InterfaceStrings Strings);
}
