using System.Text;
using System.Xml;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;
using IjnSite.Facets.Lifecycle;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Outputs.Sitemap;

/// <summary>
/// <c>/sitemap.xml</c> (sitemaps.org protocol 0.9): every page that a search engine may show. A date is given only where the entry itself states one; the time of the build
/// is no date of a page.
/// </summary>
public sealed class SitemapOutput : SiteOutput
{
    private const string Url = "/sitemap.xml";
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public override string Name => "sitemap";

    public override IEnumerable<UrlClaim> Claims(SiteIndex index, SiteParts parts) => [new(Url, "the sitemap", Engine.Diagnostics.SourceSpan.None)];

    public override Pipeline Recipe(SiteParts parts) => new(Name)
    {
        Dependencies = [IndexDocument.Pipeline, UrlMap.Pipeline],
        PostProcess = [new WriteSitemap(parts.Settings), parts.Stage],
    };

    private sealed class WriteSitemap(SiteSettings settings) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            var index = IndexDocument.In(context);
            using var stream = new MemoryStream();
            using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) }))
            {
                xml.WriteStartElement("urlset", Namespace);
                foreach (var url in UrlMap.In(context).Pages)
                {
                    xml.WriteStartElement("url", Namespace);
                    xml.WriteElementString("loc", Namespace, settings.Absolute(url));
                    if (index.AtUrl(url) is { } entry && LifecycleRules.LastChange(entry, index.AsOf) is { } changed)
                        xml.WriteElementString("lastmod", Namespace, changed.Time is null ? changed.Iso : changed.FirstDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            return [new OutputDocument(SitePath.Root, SitePath.Parse(Url[1..]), stream.ToArray())];
        }
    }
}
