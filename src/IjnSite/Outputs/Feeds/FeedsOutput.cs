using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Syndication;
using IjnSite.Engine.Pipelines;
using IjnSite.Model;
using IjnSite.Settings;
using IjnSite.Views;
using IjnSite.Views.Bodies;

namespace IjnSite.Outputs.Feeds;

/// <summary>RSS 2.0, Atom and JSON Feed for the whole site, for the press, and for each type, topic, pillar and further language; their archives, and the list of them all.</summary>
public sealed class FeedsOutput : SiteOutput
{
    public override string Name => "feeds";

    public override IEnumerable<UrlClaim> Claims(SiteIndex index, SiteParts parts)
    {
        var plan = Plan(index, parts.Settings, new InterfaceStrings(parts.Settings.Language, null));
        foreach (var feed in plan.Feeds)
        {
            foreach (var link in plan.LinksOf(feed))
            {
                yield return new UrlClaim(link.Url, $"the {link.Format} feed", SourceSpan.None);
                for (var i = 1; i <= feed.Archives.Count; i++) yield return new UrlClaim(FeedPlan.ArchiveUrl(feed, link, i), $"an archive of the {link.Format} feed", SourceSpan.None);
            }
        }

        if (plan.Subscriptions is { } list) yield return new UrlClaim(list.Url, "the list of all feeds", SourceSpan.None);
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
            var theme = Theme.In(context);
            var plan = Plan(IndexDocument.In(context), settings, theme.StringsFor(settings.Language));
            var documents = new FeedDocuments(new FeedItems(plan, parts, context), theme, settings);
            // Archive 0 is the feed itself.
            var files = plan.Feeds.SelectMany(feed => Enumerable.Range(0, feed.Archives.Count + 1).Select(number => (Feed: feed, Number: number))).ToList();
            var written = new List<Document>[files.Count];
            Workers.Run(written.Length, context.Jobs, i => written[i] = [.. plan.LinksOf(files[i].Feed).Select(link => File(documents, files[i].Feed, link, files[i].Number))]);
            var all = written.SelectMany(d => d);
            return [.. plan.Subscriptions is { } list ? all.Append(new OutputDocument(SitePath.Root, SitePath.Parse(list.Url[1..]), documents.Subscriptions(plan))) : all];
        }

        private OutputDocument File(FeedDocuments documents, FeedModel feed, FeedLink link, int number)
        {
            var url = number == 0 ? link.Url : FeedPlan.ArchiveUrl(feed, link, number);
            var place = PlaceOf(feed, link, number);
            var document = documents.Of(feed, number);
            return new OutputDocument(SitePath.Root, SitePath.Parse(url[1..]), link.Format switch
            {
                "RSS" => RssWriter.Write(document, place),
                "Atom" => AtomWriter.Write(document, place),
                _ => JsonFeedWriter.Write(document, place),
            });
        }

        private FeedPlace PlaceOf(FeedModel feed, FeedLink link, int number)
        {
            var self = parts.Settings.Absolute(link.Url);
            return number == 0
                ? new FeedPlace(self, Archive(feed.Archives.Count))
                : new FeedPlace(Archive(number)!, Archive(number - 1), Archive(number + 1), self);

            string? Archive(int i) => i >= 1 && i <= feed.Archives.Count ? parts.Settings.Absolute(FeedPlan.ArchiveUrl(feed, link, i)) : null;
        }
    }
}
