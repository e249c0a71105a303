using System.Security.Cryptography;
using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;
using IjnSite.Facets.Taxonomy;
using IjnSite.Model;
using IjnSite.Views;

namespace IjnSite.Outputs.Search;

/// <summary>
/// The search page, and below <c>/pagefind/</c> the index that its script asks, made by Pagefind from private copies of the finished pages. Without the program the page is the index
/// from A to Z alone, without a script; so it is when the program fails, with a warning.
/// </summary>
public sealed class SearchOutput : SiteOutput
{
    /// <summary>The version that <c>build/search</c> pins.</summary>
    public const string Version = "1.6.0";

    public override string Name => SearchSwitch.Output;

    public override IEnumerable<UrlClaim> ThemeClaims(PipelineContext context, SiteParts parts)
    {
        if (!parts.MayHaveIndex || !parts.Settings.IsOn("html_pages") || Theme.In(context) is not { SearchScript: { } script } theme || !theme.Templates.HasLayout(PagePlan.SearchLayout)) yield break;
        yield return new UrlClaim(script.Url, "the search page's script", SourceSpan.None);
        foreach (var file in (string[])["pagefind.js", "pagefind-entry.json"]) yield return new UrlClaim($"/{SearchSwitch.IndexFolder}/{file}", "the search index", SourceSpan.None);
    }

    public override Pipeline Recipe(SiteParts parts) => new(Name)
    {
        Dependencies = parts.Settings.IsOn("html_pages") ? [IndexDocument.Pipeline, Theme.Pipeline, "html_pages"] : [IndexDocument.Pipeline, Theme.Pipeline],
        PostProcess = [new MakeSearch(parts), parts.Stage],
    };

    private sealed class MakeSearch(SiteParts parts) : IModule
    {
        private readonly FileCache _cache = new(parts.Cache, SitePath.Parse("search"));

        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            if (parts.SearchPage.Of(hasIndex: false) is not { } plain) return [];
            var theme = Theme.In(context);
            if (theme.SearchScript is not { } script || parts.SearchPage.Of(hasIndex: true) is not { } searching || Index(theme, context) is not { } files) return [plain];
            return [searching, new OutputDocument(SitePath.Root, SitePath.Parse(script.Url[1..]), script.Content), .. files.Select(f => new OutputDocument(SitePath.Root, SitePath.Parse(SearchSwitch.IndexFolder) / f.Path.Value, f.Content))];
        }

        /// <returns>Null when there is no index.</returns>
        private IReadOnlyList<IndexFile>? Index(Theme theme, PipelineContext context)
        {
            if (parts.TakesLastIndex) return Kept() is { } last ? IndexFile.Unpack(last.AsSpan(SHA256.HashSizeInBytes)) : null;
            if (parts.IndexProgram is not { } program) return null;
            // A check looks at the page as it will be; nobody asks the index of a site that is not written.
            if (parts.IsCheck) return [];
            if (context.Diagnostics.HasErrors || parts.Stage.Output is not { } staged) return null;

            var pages = Pages(theme, context).ToList();
            var key = KeyOf(pages, staged);
            if (Kept() is { } kept && kept.AsSpan(0, key.Length).SequenceEqual(key)) return IndexFile.Unpack(kept.AsSpan(key.Length));
            try
            {
                var files = IndexMaker.Make(program, pages, staged.Read, context.Cancellation);
                _cache.Keep("index", [.. key, .. IndexFile.Pack(files)]);
                return files;
            }
            catch (IndexException fault)
            {
                context.Diagnostics.Add(SearchSwitch.NotMade.At(SourceSpan.None, $"The search index could not be made: {fault.Message.TrimEnd('.')}",
                    "The search page is the index from A to Z alone. Run `npm ci` in build/search/ again, then build; or switch the search off (outputs: search: false)."));
                return null;
            }
        }

        private byte[]? Kept() => _cache.Find("index") is { Length: > SHA256.HashSizeInBytes } kept ? kept : null;

        // What search engines are asked to leave out is not found here either; nor are long pages of texts that have pages of their own.
        private IEnumerable<SearchedPage> Pages(Theme theme, PipelineContext context)
        {
            var index = IndexDocument.In(context);
            var settings = parts.Settings;
            var views = new ViewContext(index, settings, theme.StringsFor(settings.Language), new NoBodies());
            var pages = PagePlan.Of(index, settings, theme).Pages().Where(p => !p.NoIndex && p.Sections.Count == 0).ToList();
            var byUrl = pages.ToDictionary(p => p.Url, StringComparer.Ordinal);
            foreach (var item in AlphabeticalIndex.ItemsOf(pages, index, views))
            {
                var page = byUrl.GetValueOrDefault(item.Url);
                var date = item.Entry?.Date;
                yield return new SearchedPage(settings.Href(item.Url), item.Title, item.Type, page?.Language ?? item.Entry?.Language ?? settings.Language)
                {
                    File = page is null ? null : SitePath.Parse(Permalinks.FileOf(item.Url)),
                    Text = page is null ? item.Entry?.Summary : null,
                    Topics = [.. (item.Topic is { } topic ? [topic.Title] : item.Entry is { } entry ? TaxonomyFields.TopicsOf(entry).Select(t => index.TopicOf(t)?.Title).OfType<string>() : []).Distinct(StringComparer.Ordinal)],
                    Date = date is { } day ? views.Strings.Format(day) : null,
                    SortDate = date is { } written ? (written.Year * 10_000) + (written.Month * 100) + written.Day : 0,
                };
            }
        }

        // All that decides on the index: the program, the order and the facts of the pages, their bytes.
        private static byte[] KeyOf(IEnumerable<SearchedPage> pages, OutputTransaction staged)
        {
            var facts = new StringBuilder(Version).Append('\n').Append(IndexMaker.Form).Append('\n');
            foreach (var page in pages)
                facts.Append(PrivateCopy.Of(page, [])).Append(page.File is { } file ? staged.Find(file)?.Sha256 : "").Append('\n');
            return SHA256.HashData(Encoding.UTF8.GetBytes(facts.ToString()));
        }

        private sealed class NoBodies : IBodySource
        {
            public Engine.Formats.Liquid.HtmlText? BodyOf(Entry entry) => null;
        }
    }
}
