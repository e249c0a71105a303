using System.Collections.Concurrent;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Syndication;
using IjnSite.Engine.Pipelines;
using IjnSite.Facets.Authorship;
using IjnSite.Facets.Lifecycle;
using IjnSite.Facets.Taxonomy;
using IjnSite.Model;
using IjnSite.Settings;
using IjnSite.Views;
using IjnSite.Views.Bodies;

namespace IjnSite.Outputs.Feeds;

/// <summary>RSS 2.0, Atom and JSON Feed for the whole site and for each type, topic and pillar.</summary>
public sealed class FeedsOutput : SiteOutput
{
    public override string Name => "feeds";

    public override IEnumerable<UrlClaim> Claims(SiteIndex index, SiteParts parts)
    {
        var plan = Plan(index, parts.Settings, new InterfaceStrings(parts.Settings.Language, null));
        return plan.Feeds.SelectMany(plan.LinksOf).Select(l => new UrlClaim(l.Url, $"the {l.Format} feed", SourceSpan.None));
    }

    public override Pipeline Recipe(SiteParts parts) => new(Name)
    {
        Dependencies = AbsoluteBodies.Dependencies,
        PostProcess = [new WriteFeeds(parts), parts.Stage],
    };

    private static FeedPlan Plan(SiteIndex index, SiteSettings settings, InterfaceStrings strings) => new(index, settings, new PageNames(index, strings));

    private sealed class WriteFeeds(SiteParts parts) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            var settings = parts.Settings;
            var bodies = new AbsoluteBodies(parts, context);
            var plan = Plan(IndexDocument.In(context), settings, Theme.In(context).StringsFor(settings.Language));
            // An entry is in several feeds; its text is made once.
            var entries = plan.Feeds.SelectMany(f => f.Entries).Distinct().ToList();
            var items = new ConcurrentDictionary<Entry, FeedItem>();
            Workers.Run(entries.Count, context.Jobs, i => items[entries[i]] = ItemOf(entries[i], bodies));
            var documents = new List<Document>[plan.Feeds.Count];
            Workers.Run(documents.Length, context.Jobs, i =>
            {
                var document = DocumentOf(plan.Feeds[i], items);
                documents[i] = [.. plan.LinksOf(plan.Feeds[i]).Select(link => new OutputDocument(SitePath.Root, SitePath.Parse(link.Url[1..]), BytesOf(document, link)))];
            });
            return [.. documents.SelectMany(d => d)];
        }

        private byte[] BytesOf(FeedDocument feed, FeedLink link)
        {
            var self = parts.Settings.Absolute(link.Url);
            return link.Format switch
            {
                "RSS" => XmlFeedWriter.Rss(feed, self),
                "Atom" => XmlFeedWriter.Atom(feed, self),
                _ => JsonFeedWriter.Write(feed, self),
            };
        }

        private FeedDocument DocumentOf(FeedModel feed, IReadOnlyDictionary<Entry, FeedItem> items)
        {
            var settings = parts.Settings;
            var own = feed.Entries.Select(e => items[e]).ToList();
            return new FeedDocument(
                StableId.Of("feed" + feed.BaseUrl), feed.Title, feed.BaseUrl == "/" ? settings.Description ?? settings.Title : feed.Title,
                settings.Absolute(feed.BaseUrl), settings.Language, settings.Organization.Name, own.Max(i => i.Updated), own);
        }

        private FeedItem ItemOf(Entry entry, AbsoluteBodies bodies)
        {
            var zone = parts.Settings.TimeZone;
            var published = entry.Date?.Start(zone) ?? DateTimeOffset.UnixEpoch;
            var body = bodies.Read(entry);
            return new FeedItem(
                StableId.Of(entry), parts.Settings.Absolute(entry.Url!), entry.Title, entry.Summary, body is null ? "" : bodies.Html(entry, body),
                published, LifecycleRules.LastChange(entry)?.Start(zone) ?? published,
                Authors.NamesOf(entry), [.. TaxonomyFields.TopicsOf(entry)], entry.Language);
        }
    }
}
