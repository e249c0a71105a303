using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;
using IjnSite.Model;
using IjnSite.Settings;
using IjnSite.Views;

namespace IjnSite.Outputs.Llms;

/// <summary>
/// <c>/llms.txt</c> in the form that llmstxt.org proposes: what the site is, and where its pages lie as Markdown. Made from the navigation and the lists. Not where the settings keep
/// programs away.
/// </summary>
public sealed class LlmsOutput : SiteOutput
{
    private const string Url = "/llms.txt";

    public override string Name => "llms";

    public override IEnumerable<UrlClaim> Claims(SiteIndex index, SiteParts parts) => IsWritten(parts.Settings) ? [new(Url, "llms.txt", SourceSpan.None)] : [];

    public override Pipeline Recipe(SiteParts parts) => new(Name)
    {
        Dependencies = [IndexDocument.Pipeline, UrlMap.Pipeline, Theme.Pipeline],
        PostProcess = [new WriteFile(parts.Settings), parts.Stage],
    };

    private static bool IsWritten(SiteSettings settings) => settings.Crawlers == CrawlerPolicy.All;

    private sealed class WriteFile(SiteSettings settings) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            if (!IsWritten(settings)) return [];
            var index = IndexDocument.In(context);
            var urls = UrlMap.In(context).Urls;
            var strings = Theme.In(context).StringsFor(settings.Language);
            var names = new PageNames(index, strings);
            var text = new StringBuilder($"# {Line(settings.Title)}\n\n");
            if (settings.Description is { } description) text.Append("> ").Append(Line(description)).Append("\n\n");
            if (settings.IsOn("markdown")) text.Append(strings.Get("llms_note", "Each page is Markdown too: put index.md behind its address. Cite the page itself.")).Append("\n\n");
            if (urls.Any(u => u.EndsWith(CitationFiles.BibTex, StringComparison.Ordinal))) text.Append(strings.Get("llms_cite", "What can be cited has files for reference managers.")).Append("\n\n");

            var header = settings.Header.Where(l => urls.Contains(l.Url)).ToList();
            Section(text, Line(settings.ShortTitle), header.Select(l => Link(l.Label, l.Url, index.AtUrl(l.Url)?.Summary)));
            foreach (var type in index.Types.Where(t => index.ListUrls.ContainsKey(t.Name)))
                Section(text, Line(names.OfList(type)), index.ListOf(type).Where(e => e is { HasOwnPage: true, Summary: not null }).Take(settings.FeedItems).Select(e => Link(e.Title, e.Url!, e.Summary)));
            var optional = settings.Footer.Where(l => urls.Contains(l.Url)).ExceptBy(header.Select(l => l.Url), l => l.Url).Select(l => Link(l.Label, l.Url, index.AtUrl(l.Url)?.Summary));
            if (settings.IsOn("api")) optional = optional.Append(Link(strings.Get("llms_api", "All content as JSON"), ApiAddress.Index, null));
            // The convention gives this one name a meaning: what may be skipped.
            Section(text, "Optional", optional);
            return [new OutputDocument(SitePath.Root, SitePath.Parse(Url[1..]), Encoding.UTF8.GetBytes(text.ToString().TrimEnd('\n') + "\n"))];

            string Link(string label, string url, string? note) =>
                $"- [{Line(label)}]({settings.Absolute(urls.Contains(url + "index.md") ? url + "index.md" : url)}){(note is null ? "" : ": " + Line(note))}\n";
        }

        private static void Section(StringBuilder text, string title, IEnumerable<string> links)
        {
            var lines = string.Concat(links);
            if (lines.Length > 0) text.Append("## ").Append(title).Append("\n\n").Append(lines).Append('\n');
        }

        // Words of an entry stay words: one line, without signs of Markdown.
        private static string Line(string text)
        {
            var safe = new StringBuilder();
            foreach (var c in PlainLine.Of(text, 1_000))
            {
                if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '~' or '|' or '#' or '&') safe.Append('\\');
                safe.Append(c);
            }

            return safe.ToString();
        }
    }
}
