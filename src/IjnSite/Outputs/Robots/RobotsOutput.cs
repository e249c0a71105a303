using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Outputs.Robots;

/// <summary><c>/robots.txt</c> (RFC 9309). A site that is not to be indexed says so with noindex and not here: a crawler that may not read a page never sees that it must not list it. What the setting <c>crawlers</c> says therefore counts only where noindex is off.</summary>
public sealed class RobotsOutput : SiteOutput
{
    private const string Url = "/robots.txt";

    private const string NoIndexNote = "# This copy of the site is not for search engines: every answer says noindex. Crawling is allowed, since only a crawler that reads a page sees that.\n";

    private const string TrainingNote = "# These gather text to train AI. Search engines, and programs that fetch a page for a person, are welcome.\n";

    public override string Name => "robots";

    public override IEnumerable<UrlClaim> Claims(SiteIndex index, SiteParts parts) => [new(Url, "robots.txt", SourceSpan.None)];

    public override Pipeline Recipe(SiteParts parts) => new(Name) { PostProcess = [new WriteRobots(parts.Settings), parts.Stage] };

    private sealed class WriteRobots(SiteSettings settings) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            var text = new StringBuilder(settings.NoIndex ? NoIndexNote : "");
            var policy = settings.NoIndex ? CrawlerPolicy.All : settings.Crawlers;
            if (policy == CrawlerPolicy.Search)
            {
                text.Append(TrainingNote);
                foreach (var crawler in TrainingCrawler.All) text.Append("User-agent: ").Append(crawler.Token).Append('\n');
                text.Append("Disallow: /\n\n");
            }

            text.Append(policy == CrawlerPolicy.None ? "User-agent: *\nDisallow: /\n" : "User-agent: *\nAllow: /\n");
            if (settings.IsOn("sitemap") && !settings.NoIndex && policy != CrawlerPolicy.None) text.Append("\nSitemap: ").Append(settings.Absolute("/sitemap.xml")).Append('\n');
            return [new OutputDocument(SitePath.Root, SitePath.Parse(Url[1..]), Encoding.UTF8.GetBytes(text.ToString()))];
        }
    }
}
