using IjnSite.Engine.Schemas;

namespace IjnSite.Settings;

/// <summary>The keys of <c>input/site.yml</c>. Each can be set as <c>--set key=value</c> or <c>IJN_KEY</c> too; a dot (<c>--set</c>) or two underscores (environment) lead into a group.</summary>
public static class SettingsSchema
{
    public static readonly Field<string> Title = Fields.Text("title", "The name of the site.", 200).Needed();
    public static readonly Field<string> BaseUrl = Fields.Of("base_url", new UrlType(), "The address at which the site is published, with a path if it lies below one.").Needed();
    public static readonly Field<string> ShortTitle = Fields.Text("short_title", "The short name, for the header and the end of page titles.", 60);
    public static readonly Field<string> Tagline = Fields.Text("tagline", "A few words that stand with the name.", 200);
    public static readonly Field<string> Description = Fields.Text("description", "What the site is, for search engines and feeds.", 500);
    public static readonly Field<string> Language = Fields.Of("language", new LanguageType(), "The language of everything that does not say otherwise.");
    public static readonly Field<string> TimeZone = Fields.Of("time_zone", new TimeZoneType(), "The time zone in which a day begins and in which times are meant.");

    public static readonly Field<FieldValues> Organization = Fields.Object("organization", "Who publishes the site.",
        OrganizationName, OrganizationShortName, OrganizationFounded);

    public static readonly Field<string> SocialLabel = Fields.Text("label", "The name of the service.").Needed();
    public static readonly Field<string> SocialHandle = Fields.Text("handle", "The account's name there.");
    public static readonly Field<string> SocialUrl = Fields.Of("url", new UrlType(), "The account's address.").Needed();
    public static readonly Field<IReadOnlyList<object>> Social = Fields.Objects("social", "Accounts elsewhere.", SocialLabel, SocialHandle, SocialUrl);

    public static readonly Field<string> LinkLabel = Fields.Text("label", "The words of the link.", 80).Needed();
    public static readonly Field<string> LinkUrl = Fields.Of("url", new SiteUrlType(), "An address on this site.").Needed();
    public static readonly Field<IReadOnlyList<object>> Header = Fields.Objects("header", "Links in the header.", LinkLabel, LinkUrl);
    public static readonly Field<IReadOnlyList<object>> Footer = Fields.Objects("footer", "Links in the footer.", LinkLabel, LinkUrl);
    public static readonly Field<FieldValues> Navigation = Fields.Object("navigation", "Links that stand on every page.", Header, Footer);

    public static readonly Field<string> PlanId = Fields.Of("id", new SlugType(), "The plan's id, used in the plan key of entries.").Needed();
    public static readonly Field<string> PlanTitle = Fields.Text("title", "The plan's title.").Needed();
    public static readonly Field<string> PlanPeriod = Fields.Text("period", "The years that it covers.");
    public static readonly Field<string> PlanNote = Fields.Text("note", "A sentence that each of its pages shows once.");
    public static readonly Field<IReadOnlyList<object>> Plans = Fields.Objects("plans", "The strategic plans that entries belong to.", PlanId, PlanTitle, PlanPeriod, PlanNote);

    public static readonly Field<IReadOnlyDictionary<string, object>> Permalinks =
        Fields.Map("permalinks", new PermalinkType(), "The URL pattern of a content type's entries, or of a list (brief_list, topic, topic_list).");

    public static readonly Field<int?> PageSize = Fields.Integer("page_size", "Entries on one page of a list.", 1, 1000);
    public static readonly Field<int?> TopicPageSize = Fields.Integer("topic_page_size", "Entries on one page of a topic.", 1, 100_000);
    public static readonly Field<int?> FeedItems = Fields.Integer("items", "Items in a feed.", 1, 500);
    public static readonly Field<IReadOnlyList<object>> FeedFormats = Fields.List("formats", new ChoiceType("rss", "atom", "json"), "Which feed formats are written.");
    public static readonly Field<string> FeedScope = Fields.Choice("scope", "Whether there are feeds for the whole site alone, or for each type, topic and pillar too.", "site", "all");
    public static readonly Field<bool> FeedArchives = Fields.Boolean("archives", "Whether feeds lead to archives with all older entries, whole (RFC 5005); on unless set to false. A site of many thousand entries is built faster without.");
    public static readonly Field<FieldValues> Feeds = Fields.Object("feeds", "How feeds are made.", FeedItems, FeedFormats, FeedScope, FeedArchives);

    public static readonly IReadOnlyList<Field<bool>> OutputSwitches =
    [
        Switch("api", "The content API."), Switch("app_icons", "Icons for home screens, and the manifest."), Switch("calendars", "Calendars of events to subscribe to."),
        Switch("emails", "Issues of the newsletter as e-mail."), Switch("entry_files", "Files beside pages: vCards, events for calendars, references, data of charts."),
        Switch("feeds", "RSS, Atom and JSON feeds."), Switch("feeds_page", "The page that lists the feeds."), Switch("headers", "The headers for the host."),
        Switch("html_pages", "The pages."), Switch("llms", "llms.txt."), Switch("markdown", "Each page as Markdown too."), Switch("pictures", "Pictures in several sizes."),
        Switch("press", "The press kit."), Switch("redirects", "Redirects from older addresses."), Switch("robots", "robots.txt."), Switch("search", "The search page and its index."),
        Switch("sitemap", "The sitemap."), Switch("social_cards", "Pictures that other sites show of a page."), Switch("static_files", "Files of the theme as they are."),
        Switch("structured_data", "JSON-LD in pages."), Switch("styles", "Style sheets."),
    ];

    public static readonly Field<FieldValues> Outputs = Fields.Object("outputs", "Switches an output off (api: false). What is not named is on.", [.. OutputSwitches]);

    public static readonly Field<bool> SmartQuotes = Fields.Boolean("smart_quotes", "Curls straight quotation marks and turns -- into a dash; on unless set to false.");
    public static readonly Field<bool> ParagraphAnchors = Fields.Boolean("paragraph_anchors", "Gives every paragraph of an entry's text an id, and makes headings, and the paragraphs of entries for the media, links to themselves; off unless set to true.");

    public static readonly Field<bool> LinkNotes = Fields.Boolean("link_notes", "Numbers the links of texts, so that a printed page can give their addresses as notes; off unless set to true.");

    public static readonly Field<bool> GlossaryLinks = Fields.Boolean("glossary_links", "Explains terms of the glossary on each page that uses them; on unless set to false.");

    public static readonly Field<string> PhraseText = Fields.Text("text", "The phrase, of one or several words.", 120).Needed();
    public static readonly Field<string> PhraseLanguage = Fields.Of("language", new LanguageType(), "The language of the phrase.").Needed();
    public static readonly Field<IReadOnlyList<object>> ForeignPhrases =
        Fields.Objects("foreign_phrases", "Phrases that texts in another language must mark with theirs.", PhraseText, PhraseLanguage);

    public static readonly Field<bool> RawHtml = Fields.Boolean("raw_html", "Allows HTML in texts. Whoever may change a text may then put anything on a page; off unless set to true.");
    public static readonly Field<int?> VerifiedDays = Fields.Integer("verified_days", "Days for which a contact counts as verified; then 'ijn report' asks for it again. 180 unless set.", 1, 3650);
    public static readonly Field<bool> NoIndex = Fields.Boolean("noindex", "Keeps the whole site out of search engines; for previews.");

    public static readonly Field<string> Crawlers = Fields.Choice("crawlers", "Which programs may read the site, in robots.txt: all (unless set), search for search engines and for programs that fetch a page for a person but none that gathers text to train AI, none for nobody.", "all", "search", "none");

    public static readonly Field<string> BudgetLayout = Fields.Text("layout", "The layout that it is for; absent, every layout without a budget of its own.");
    public static readonly Field<int?> BudgetPage = Fields.Integer("page", "KiB (1,024 bytes) of a page with its style sheets, compressed with gzip; over it is a warning.", 1, 10_000).Needed();
    public static readonly Field<int?> BudgetTheme = Fields.Integer("theme", "KiB of the same without the words of the page's main part; over it is an error.", 1, 10_000).Needed();
    public static readonly Field<int?> BudgetPictures = Fields.Integer("pictures", "KiB of the pictures in the page's main part; over it is a warning.", 1, 100_000);
    public static readonly Field<IReadOnlyList<object>> Budgets = Fields.Objects("budgets", "What pages may weigh, by layout.", BudgetLayout, BudgetPage, BudgetTheme, BudgetPictures);

    public static readonly Field<string> Repository = Fields.Of("repository", new UrlType(), "The web address of the repository with the sources of the site, on GitHub or alike; findings then link to their explanation there.");

    public static readonly Field<string> ExitUrl = Fields.Of("url", new UrlType(), "The neutral page that the link leads to, such as a weather report.").Needed();
    public static readonly Field<FieldValues> ExitLink = Fields.Object("exit_link", "The link \"Leave this site\" on entries that have exit_link: true.", ExitUrl);

    public static readonly Field<int?> InquiryRetention = Fields.Integer("retention_days", "Days after which somebody of the organization deletes a message at the latest; the site says so where the form is.", 1, 3650).Needed();
    public static readonly Field<FieldValues> InquiryForm = Fields.Object("inquiry_form", "A form for journalists at /media/inquiry/, which works on Netlify alone; absent, there is none. Read docs/hosting.md before you add it.", InquiryRetention);

    public static readonly Field<string> NewsletterFrom = Fields.Of("from", new EmailType(), "The address that e-mails come from; absent, the program that sends them fills it in.");
    public static readonly Field<string> NewsletterUnsubscribe = Fields.Text("unsubscribe", "What the system that sends e-mails replaces by the address for unsubscribing, such as {{unsubscribe_url}}; written into the e-mail as it stands.", 300);
    public static readonly Field<string> NewsletterPostalAddress = Fields.Text("postal_address", "The postal address of the sender, on one line; the law of the United States asks for it in each e-mail to many.", 300);
    public static readonly Field<FieldValues> Newsletter = Fields.Object("newsletter", "What the e-mail version of a newsletter says of its sender.", NewsletterFrom, NewsletterUnsubscribe, NewsletterPostalAddress);

    public static readonly Field<string> CmsRepository = Fields.Of("repository", new RepositoryType(), "The repository on GitHub that holds this site.");
    public static readonly Field<string> CmsBranch = Fields.Text("branch", "The branch that is published; main unless set.", 200);
    public static readonly Field<string> CmsScope = Fields.Choice("scope", "What signing in allows the editor: public_repo for a public repository (the default), repo for a private one.", "public_repo", "repo");
    public static readonly Field<string> CmsSignIn = Fields.Of("sign_in", new EndpointType(), "The address that signs people in with GitHub; Netlify's unless set.");
    public static readonly Field<string> CmsApi = Fields.Of("api", new EndpointType(), "GitHub's REST API; another for GitHub Enterprise.");
    public static readonly Field<string> CmsLocal = Fields.Of("local", new EndpointType(), "The address of the editor's local server, which works on this checkout instead of GitHub.");
    public static readonly Field<FieldValues> Cms = Fields.Object("cms", "The content editor in the browser, made by build --cms.", CmsRepository, CmsBranch, CmsScope, CmsSignIn, CmsApi, CmsLocal);

    private static Field<string> OrganizationName => Fields.Text("name", "Its full name.").Needed();

    private static Field<string> OrganizationShortName => Fields.Text("short_name", "Its short name.");

    private static Field<PartialDate?> OrganizationFounded => Fields.Date("founded", "When it was formed.");

    public static readonly ContentSchema Schema = new(
    [
        Title, ShortTitle, Tagline, Description, BaseUrl, Language, TimeZone, Organization, Social, Navigation, Plans, Permalinks,
        PageSize, TopicPageSize, Feeds, Outputs, SmartQuotes, ParagraphAnchors, LinkNotes, GlossaryLinks, ForeignPhrases, RawHtml, NoIndex, Crawlers, VerifiedDays, Budgets, ExitLink, InquiryForm, Newsletter, Repository, Cms,
    ]);

    private static Field<bool> Switch(string name, string help) => Fields.Boolean(name, $"{help} On unless set to false.");
}
