using IjnSite.Engine.Documents;
using IjnSite.Engine.Formats.Liquid;
using IjnSite.Engine.Formats.Markdown;
using IjnSite.Engine.Pipelines;
using IjnSite.Model;

namespace IjnSite.Views.Bodies;

/// <summary>
/// Reads the texts of entries that have a fault in their front matter. No page is made of them, so that nothing else would look into their texts, and an author who
/// has mended the one fault would be told the others only then.
/// </summary>
public static class CheckBrokenTexts
{
    public static Pipeline Recipe(SiteParts parts) => new("broken-texts")
    {
        Dependencies = [IndexDocument.Pipeline, UrlMap.Pipeline, Theme.Pipeline, DataFile.Pipeline],
        Process = [new Take(), new Check(parts)],
    };

    private sealed class Take : IModule
    {
        // What is held back is read by nobody when it is whole, either.
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
            [.. IndexDocument.In(context).Entries.Where(e => e is { IsBroken: true, HasBody: true })];
    }

    private sealed class Check(SiteParts parts) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            if (inputs.Count == 0) return [];
            var index = IndexDocument.In(context);
            var urls = UrlMap.In(context);
            var theme = Theme.In(context);
            var reader = new BodyReader(parts.Files, new MarkdownReader(BodyOptions.Of(parts.Settings, theme, parts.Types)), context.Diagnostics);
            var links = new LinkResolver(index, urls, parts.Settings, parts.Files, reader.AnchorsOf, context.Diagnostics);
            var views = new ViewContext(index, parts.Settings, theme.StringsFor(parts.Settings.Language), new NoBodies());
            var globals = new SiteGlobals(views, urls, theme.Brand, DataFile.AllIn(context), []);
            foreach (var entry in inputs.Cast<Entry>())
            {
                if (reader.Read(entry) is not { IsEmpty: false } body) continue;
                // Links, pictures and containers are asked for while a text becomes HTML; the HTML itself nobody needs.
                body.Render(TextWriter.Null, new BodyHost(entry, body, links, views, theme.Templates, globals.For(entry.Url ?? "/"), context.Diagnostics) { IsElsewhere = true });
            }

            return [];
        }
    }

    /// <summary>A container of a broken text may show other entries; their own pages check their texts.</summary>
    private sealed class NoBodies : IBodySource
    {
        public HtmlText? BodyOf(Entry entry) => null;
    }
}
