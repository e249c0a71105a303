using IjnSite.Checks.Accessibility;
using IjnSite.Checks.Links;
using IjnSite.Checks.Output;
using IjnSite.Checks.Privacy;
using IjnSite.Checks.Style;
using IjnSite.ContentTypes.Briefs;
using IjnSite.ContentTypes.Campaigns;
using IjnSite.ContentTypes.Charts;
using IjnSite.ContentTypes.Contacts;
using IjnSite.ContentTypes.Documents;
using IjnSite.ContentTypes.Events;
using IjnSite.ContentTypes.Glossary;
using IjnSite.ContentTypes.Goals;
using IjnSite.ContentTypes.Images;
using IjnSite.ContentTypes.Members;
using IjnSite.ContentTypes.News;
using IjnSite.ContentTypes.Newsletters;
using IjnSite.ContentTypes.Pages;
using IjnSite.ContentTypes.People;
using IjnSite.ContentTypes.Pillars;
using IjnSite.ContentTypes.PlanSections;
using IjnSite.ContentTypes.Stories;
using IjnSite.Engine.Diagnostics;
using IjnSite.Model;
using IjnSite.Outputs.Api;
using IjnSite.Outputs.AppIcons;
using IjnSite.Outputs.Calendars;
using IjnSite.Outputs.Emails;
using IjnSite.Outputs.EntryFiles;
using IjnSite.Outputs.Feeds;
using IjnSite.Outputs.Headers;
using IjnSite.Outputs.HtmlPages;
using IjnSite.Outputs.Llms;
using IjnSite.Outputs.Pictures;
using IjnSite.Outputs.Press;
using IjnSite.Outputs.Redirects;
using IjnSite.Outputs.Robots;
using IjnSite.Outputs.Search;
using IjnSite.Outputs.Sitemap;
using IjnSite.Outputs.SocialCards;
using IjnSite.Outputs.StaticFiles;
using IjnSite.Outputs.Styles;

namespace IjnSite;

/// <summary>The map of the product: every content type, every output, in order. Start reading here; to add one, add a line.</summary>
public static class SiteDefinition
{
    public static readonly IReadOnlyList<ContentType> ContentTypes =
    [
        new PageType(),
        new PlanSectionType(),
        new PillarType(),
        new GoalType(),
        new BriefType(),
        new NewsItemType(),
        new EventType(),
        new StoryType(),
        new NewsletterType(),
        new CampaignType(),
        new MemberType(),
        new PersonType(),
        new ContactType(),
        new ChartType(),
        new GlossaryTermType(),
        new DocumentType(),
        new ImageType(),
    ];

    public static readonly IReadOnlyList<SiteOutput> Outputs =
    [
        new HtmlPagesOutput(),
        new SearchOutput(),
        new FeedsOutput(),
        new ApiOutput(),
        new EntryFilesOutput(),
        new CalendarsOutput(),
        new PressOutput(),
        new EmailsOutput(),
        new SocialCardsOutput(),
        new AppIconsOutput(),
        new StaticFilesOutput(),
        new PicturesOutput(),
        new StylesOutput(),
        new RedirectsOutput(),
        new SitemapOutput(),
        new RobotsOutput(),
        new LlmsOutput(),
        new HeadersOutput(),
    ];

    /// <summary>Checks of finished pages.</summary>
    public static readonly IReadOnlyList<PageCheck> Checks =
    [
        new ClosedWorldLinks(),
        new PageStructure(),
        new NoForeignRequests(),
        new UniqueHeads(),
        new PageWeight(),
    ];

    /// <summary>The files of <c>input/_data</c> whose keys the program knows: name, keys, and what they are for.</summary>
    public static readonly IReadOnlyList<(string Name, Engine.Schemas.ContentSchema Keys, string Meaning)> DataFiles =
    [
        (Facets.Press.PressSchema.DataName, Facets.Press.PressSchema.Schema, "What journalists get: descriptions to copy, the wordmark and its terms, the figures of the fact sheet."),
        (StyleSchema.DataName, StyleSchema.Schema, "The house style: what texts do not say, and what they say instead."),
    ];

    /// <summary>The days on which something becomes of an entry.</summary>
    /// <param name="zone">The site's time zone, in which a day begins and ends.</param>
    public static EntryDates DatesOf(Entry entry, TimeZoneInfo zone) => Facets.Lifecycle.LifecycleRules.DatesOf(entry, zone);

    /// <summary>Every kind of finding that the program can report.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Diagnostics { get; } =
    [
        .. Engine.Pipelines.PipelineDiagnostics.All,
        .. Engine.Modules.Process.TextFile.Diagnostics,
        Engine.Modules.Process.ReadSidecar.Missing,
        Engine.Modules.Process.CheckSidecars.Orphan,
        Engine.Modules.PostProcess.OutputLedger.DuplicateOutput,
        .. Engine.Formats.Yaml.YamlDiagnostics.All,
        .. Engine.Formats.Csv.CsvDiagnostics.All,
        .. Engine.Formats.Json.JsonDiagnostics.All,
        .. Engine.Formats.Markdown.MarkdownDiagnostics.All,
        .. Engine.Formats.Markdown.ReadingDiagnostics.All,
        .. Engine.Formats.Liquid.LiquidDiagnostics.All,
        .. Engine.Formats.Pictures.PictureDiagnostics.All,
        .. Engine.Schemas.SchemaDiagnostics.All,
        .. ModelDiagnostics.All,
        FindPlaceholders.Found,
        .. Facets.Lifecycle.LifecycleDiagnostics.All,
        .. Facets.Contacts.ContactDiagnostics.All,
        .. Facets.Occurrence.OccurrenceRules.Diagnostics,
        .. Facets.Press.PressDiagnostics.All,
        .. Views.Bodies.LinkDiagnostics.All,
        .. Views.Branding.BrandDiagnostics.All,
        .. Views.Bodies.ShownPictureDiagnostics.All,
        .. StyleDiagnostics.All,
        StaticFilesOutput.PictureAmongFiles,
        .. EmailDiagnostics.All,
        RedirectsOutput.Loop,
        SearchSwitch.NotMade,
        .. Checks.SelectMany(c => c.Reports),
    ];
}
