using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Schemas;
using static IjnSite.Settings.SettingsSchema;

namespace IjnSite.Settings;

/// <summary>Makes <see cref="SiteSettings"/> of the keys in <c>site.yml</c> and the overrides; strict, with every fault at once.</summary>
public static class SettingsReader
{
    /// <returns>
    /// The settings, with defaults for what could not be read; null when an override was wrong. Findings about overrides have no path: they are wrong usage, not wrong content.
    /// </returns>
    public static SiteSettings? Read(MappingValue file, IReadOnlyList<SettingOverride> overrides, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var settings = Values(file, overrides, found);
        foreach (var finding in found.ToSortedList()) diagnostics.Add(WithOrigin(finding, overrides));
        return found.ToSortedList().Any(f => f.Where.Path.Length == 0 && f.Severity == Severity.Error) ? null : settings;
    }

    // What a person typed or exported is named as it was typed: the key alone would send them to site.yml.
    private static Diagnostic WithOrigin(Diagnostic finding, IReadOnlyList<SettingOverride> overrides)
    {
        if (finding.Where.Path.Length > 0) return finding;
        var one = overrides.LastOrDefault(o => finding.Message.StartsWith($"'{string.Join('.', o.Path)}", StringComparison.Ordinal));
        return one is null ? finding : finding with { Message = $"{one.Origin}: {finding.Message}" };
    }

    private static SiteSettings Values(MappingValue file, IReadOnlyList<SettingOverride> overrides, DiagnosticBag diagnostics)
    {
        var merged = overrides.Aggregate(file, (mapping, one) => Put(mapping, Schema, one, one.Path, diagnostics));
        var values = SchemaReader.Read(Schema, merged, diagnostics);
        // What is missing here has had its finding, and a build with findings is not written: these two only let the rest be read.
        var baseUrl = new Uri(values.Get(BaseUrl) ?? "https://localhost");
        var title = values.Get(Title) ?? "";
        var organization = values.Get(Organization);
        var navigation = values.Get(Navigation);
        var feeds = values.Get(Feeds);
        var cms = values.Get(Cms);
        var newsletter = values.Get(Newsletter);
        return new SiteSettings
        {
            Title = title,
            ShortTitle = values.Get(ShortTitle) ?? title,
            Tagline = values.Get(Tagline),
            Description = values.Get(Description),
            BaseUrl = baseUrl.GetLeftPart(UriPartial.Path).TrimEnd('/'),
            BasePath = baseUrl.AbsolutePath.TrimEnd('/'),
            Language = values.Get(Language) ?? "en",
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById(values.Get(SettingsSchema.TimeZone) ?? "UTC"),
            Organization = new OrganizationSettings(
                organization?.Get("name") as string ?? title, organization?.Get("short_name") as string, organization?.Get("founded") as PartialDate?),
            Social = [.. Whole(values.All<FieldValues>(Social)).Select(s => new SocialLink(s.Get(SocialLabel)!, s.Get(SocialHandle), s.Get(SocialUrl)!))],
            Header = Links(navigation, Header),
            Footer = Links(navigation, Footer),
            Plans = [.. values.All<FieldValues>(Plans).Where(p => p.Get(PlanId) is not null).Select(p => new PlanSettings(p.Get(PlanId)!, p.Get(PlanTitle) ?? "", p.Get(PlanPeriod), p.Get(PlanNote)))],
            Permalinks = (values.Get(Permalinks) ?? new Dictionary<string, object>()).ToDictionary(p => p.Key, p => (string)p.Value, StringComparer.Ordinal),
            PageSize = values.Get(PageSize) ?? 10,
            TopicPageSize = values.Get(TopicPageSize) ?? values.Get(PageSize) ?? 10,
            FeedItems = feeds?.Get(FeedItems) ?? 20,
            FeedFormats = feeds?.Get(FeedFormats)?.Cast<string>().ToList() ?? ["rss", "atom", "json"],
            FeedArchives = feeds?.Get(SettingsSchema.FeedArchives.Key) as bool? ?? true,
            FeedsForSiteOnly = feeds?.Get(FeedScope) == "site",
            Outputs = values.Get(SettingsSchema.Outputs) is { } outputs ? SettingsSchema.OutputSwitches.Where(s => outputs.Get((Field)s) is bool).ToDictionary(s => s.Key, s => outputs.Get(s), StringComparer.Ordinal) : [],
            SmartQuotes = values.Get("smart_quotes") as bool? ?? true,
            RawHtml = values.Get(SettingsSchema.RawHtml),
            NoIndex = values.Get(SettingsSchema.NoIndex),
            Crawlers = values.Get(SettingsSchema.Crawlers) switch { "search" => CrawlerPolicy.Search, "none" => CrawlerPolicy.None, _ => CrawlerPolicy.All },
            VerifiedDays = values.Get(SettingsSchema.VerifiedDays) ?? 180,
            Budgets = [.. Whole(values.All<FieldValues>(Budgets)).Select(b => new PageBudget(b.Get(BudgetLayout), b.Get(BudgetPage)!.Value, b.Get(BudgetTheme)!.Value, b.Get(BudgetPictures)))],
            ExitUrl = values.Get(ExitLink)?.Get(SettingsSchema.ExitUrl),
            InquiryForm = values.Get(SettingsSchema.InquiryForm)?.Get(InquiryRetention) is { } days ? new InquiryFormSettings(days) : null,
            Repository = values.Get(SettingsSchema.Repository)?.TrimEnd('/'),
            Newsletter = new NewsletterSettings(newsletter?.Get(NewsletterFrom), newsletter?.Get(NewsletterUnsubscribe), newsletter?.Get(NewsletterPostalAddress)),
            LinkNotes = values.Get(SettingsSchema.LinkNotes),
            ParagraphAnchors = values.Get(SettingsSchema.ParagraphAnchors),
            GlossaryLinks = values.Get(SettingsSchema.GlossaryLinks.Key) as bool? ?? true,
            ForeignPhrases = [.. values.All<FieldValues>(SettingsSchema.ForeignPhrases).Select(p => new ForeignPhrase(p.Get(PhraseText)!, p.Get(PhraseLanguage)!))],
            Cms = new CmsSettings(cms?.Get(CmsRepository), cms?.Get(CmsBranch) ?? "main", cms?.Get(CmsScope) ?? "public_repo",
                cms?.Get(CmsSignIn) ?? "https://api.netlify.com/auth", cms?.Get(CmsApi) ?? "https://api.github.com", cms?.Get(CmsLocal)),
        };
    }

    private static IEnumerable<FieldValues> Whole(IEnumerable<FieldValues> groups) => groups.Where(g => g.Schema.Fields.All(f => !f.Required || g.Get(f) is not null));

    private static List<NavigationLink> Links(FieldValues? navigation, Field<IReadOnlyList<object>> field) =>
        [.. Whole(navigation?.All<FieldValues>(field) ?? []).Select(l => new NavigationLink(l.Get(LinkLabel)!, l.Get(LinkUrl)!, l.WhereIs(LinkUrl)))];

    // An override has no line: its place is the option's or the variable's name, and its findings are reported without a path.
    private static MappingValue Put(MappingValue mapping, ContentSchema? schema, SettingOverride one, IReadOnlyList<string> path, DiagnosticBag diagnostics)
    {
        var key = path[0];
        var field = schema?.SlotOf(key) is >= 0 and var slot ? schema.Fields[slot] : null;
        if (schema is not null && field is null)
        {
            diagnostics.Add(SchemaDiagnostics.UnknownKey.At(SourceSpan.None,
                $"{one.Origin} is no setting", NearestName.Of(key, schema.Fields.Select(f => f.Key)) is { } meant ? $"Did you mean '{meant}'?" : $"The settings are {string.Join(", ", schema.Fields.Select(f => f.Key))}."));
            return mapping;
        }

        MetadataValue value;
        if (path.Count > 1)
        {
            var inner = mapping.Get(key) as MappingValue ?? MappingValue.Empty(SourceSpan.None);
            value = Put(inner, (field?.Type as ObjectType)?.Schema, one, [.. path.Skip(1)], diagnostics);
        }
        else if (field?.Type is ListType)
        {
            value = new SequenceValue(SourceSpan.None, [.. one.Value.Split(',').Select(v => new ScalarValue(SourceSpan.None, v.Trim()))]);
        }
        else
        {
            value = new ScalarValue(SourceSpan.None, one.Value);
        }

        var entries = mapping.Entries.Where(e => e.Key != key).Append(new MappingEntry(key, SourceSpan.None, value));
        return mapping with { Entries = [.. entries] };
    }
}
