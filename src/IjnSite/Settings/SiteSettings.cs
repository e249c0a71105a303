using IjnSite.Engine.Schemas;

namespace IjnSite.Settings;

/// <summary>The settings of one run, read once and then fixed.</summary>
public sealed record SiteSettings
{
    public required string Title { get; init; }

    public required string ShortTitle { get; init; }

    public string? Tagline { get; init; }

    public string? Description { get; init; }

    /// <summary>Without its final slash, such as <c>https://example.org</c> or <c>https://example.org/site</c>.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>The path of the base URL without its final slash: empty, or <c>/site</c>.</summary>
    public required string BasePath { get; init; }

    public required string Language { get; init; }

    public required TimeZoneInfo TimeZone { get; init; }

    public required OrganizationSettings Organization { get; init; }

    public IReadOnlyList<SocialLink> Social { get; init; } = [];

    public IReadOnlyList<NavigationLink> Header { get; init; } = [];

    public IReadOnlyList<NavigationLink> Footer { get; init; } = [];

    public IReadOnlyList<PlanSettings> Plans { get; init; } = [];

    public required IReadOnlyDictionary<string, string> Permalinks { get; init; }

    public required int PageSize { get; init; }

    public required int TopicPageSize { get; init; }

    public required int FeedItems { get; init; }

    public required IReadOnlyList<string> FeedFormats { get; init; }

    public required bool FeedsForSiteOnly { get; init; }

    /// <summary>Feeds lead to archives of all older entries.</summary>
    public required bool FeedArchives { get; init; }

    public required IReadOnlyDictionary<string, bool> Outputs { get; init; }

    public required bool SmartQuotes { get; init; }

    public required bool RawHtml { get; init; }

    public required bool NoIndex { get; init; }

    /// <summary>Which programs robots.txt lets in.</summary>
    public required CrawlerPolicy Crawlers { get; init; }

    /// <summary>Days after which what somebody verified must be verified again.</summary>
    public required int VerifiedDays { get; init; }

    public required bool ParagraphAnchors { get; init; }

    public required bool LinkNotes { get; init; }

    public IReadOnlyList<PageBudget> Budgets { get; init; } = [];

    /// <summary>The web address of the repository of the sources, without its final slash; null when it has none.</summary>
    public string? Repository { get; init; }

    /// <summary>Where the link that leaves the site quickly leads; null when the site has none.</summary>
    public string? ExitUrl { get; init; }

    /// <summary>The form for journalists; null when the site has none.</summary>
    public InquiryFormSettings? InquiryForm { get; init; }

    /// <summary>The layout's own budget, else the one for all; null when pages of the layout may weigh what they like.</summary>
    public PageBudget? BudgetOf(string? layout) => layout is null ? null : Budgets.FirstOrDefault(b => b.Layout == layout) ?? Budgets.FirstOrDefault(b => b.Layout is null);

    /// <summary>The first use of a glossary's term on a page leads to its explanation at the end of the page.</summary>
    public required bool GlossaryLinks { get; init; }

    public IReadOnlyList<ForeignPhrase> ForeignPhrases { get; init; } = [];

    public required CmsSettings Cms { get; init; }

    public NewsletterSettings Newsletter { get; init; } = new(null, null, null);

    public bool IsOn(string output) => Outputs.GetValueOrDefault(output, true);

    /// <summary>The root-relative URL as a browser needs it: below the base path, each segment percent-encoded (RFC 3986).</summary>
    public string Href(string url) => BasePath + Escape(url);

    public string Absolute(string url) => BaseUrl + Escape(url);

    private static string Escape(string url)
    {
        foreach (var c in url)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('/' or '-' or '.' or '_' or '#' or '~'))
                return string.Join('/', url.Split('/').Select(part => string.Join('#', part.Split('#').Select(Uri.EscapeDataString))));
        return url;
    }
}

/// <summary>Which programs may read the site.</summary>
public enum CrawlerPolicy
{
    /// <summary>Every program; <c>llms.txt</c> helps them to find what they look for.</summary>
    All,

    /// <summary>Search engines, and programs that fetch a page for a person; none that gathers text to train AI.</summary>
    Search,

    /// <summary>None that asks robots.txt.</summary>
    None,
}

public sealed record OrganizationSettings(string Name, string? ShortName, PartialDate? Founded);

/// <param name="From">The sender's address; null leaves it to the program that sends.</param>
/// <param name="Unsubscribe">The placeholder of the sending system, or an address.</param>
public sealed record NewsletterSettings(string? From, string? Unsubscribe, string? PostalAddress);

public sealed record SocialLink(string Label, string? Handle, string Url);

/// <param name="RetentionDays">Days after which a message is deleted at the latest.</param>
public sealed record InquiryFormSettings(int RetentionDays);

/// <summary>In KiB (1,024 bytes); pages and theme compressed with gzip.</summary>
/// <param name="Layout">Null for every layout without a budget of its own.</param>
/// <param name="Theme">The page without the words of its main part.</param>
public sealed record PageBudget(string? Layout, int Page, int Theme, int? Pictures);

/// <param name="Where">The address's place in the settings; without a path when an option gave it.</param>
public sealed record NavigationLink(string Label, string Url, Engine.Diagnostics.SourceSpan Where);

/// <summary>A phrase that is read wrongly unless it is marked.</summary>
/// <param name="Language">A code of BCP 47.</param>
public sealed record ForeignPhrase(string Text, string Language);

public sealed record PlanSettings(string Id, string Title, string? Period, string? Note);
