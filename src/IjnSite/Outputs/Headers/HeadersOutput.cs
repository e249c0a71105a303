using System.Text;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Outputs.Headers;

/// <summary>
/// <c>_headers</c> for Netlify. No two rules match one address, since what a host does with overlapping rules is nowhere promised: a folder whose files all
/// need the same headers has one rule, any other has a rule for each address.
/// </summary>
public sealed class HeadersOutput : SiteOutput
{
    public override string Name => "headers";

    public override Pipeline Recipe(SiteParts parts) => new(Name)
    {
        // The files of the search index have names that nobody knows before they are made.
        Dependencies = parts.Settings.IsOn(SearchSwitch.Output) ? [UrlMap.Pipeline, SearchSwitch.Output] : [UrlMap.Pipeline],
        PostProcess = [new WriteHeaders(parts), parts.Stage],
    };

    private sealed class WriteHeaders(SiteParts parts) : IModule
    {
        private bool _hasSearch;

        private SiteSettings Settings => parts.Settings;

        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            _hasSearch = SearchSwitch.IsOn(Settings, UrlMap.In(context));
            var index = parts.Stage.Ledger.Files.Where(f => f.Pipeline == SearchSwitch.Output && f.Path.Extension != ".html").Select(f => "/" + f.Path);
            var urls = UrlMap.In(context).Urls.Where(u => !u.Contains('#')).Union(index, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            var text = new StringBuilder();
            foreach (var folder in urls.GroupBy(u => FolderOf(u, 0), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)) Rules(text, folder.Key, [.. folder]);

            return [new OutputDocument(SitePath.Root, SitePath.Parse("_headers"), Encoding.UTF8.GetBytes(text.ToString()))];
        }

        // A folder below one with files of several kinds has a rule of its own when that saves any.
        private void Rules(StringBuilder text, string folder, List<string> urls)
        {
            if (folder.Length > 1 && urls.Select(u => (HeaderRules.KindOf(u), HeaderRules.IsImmutable(u))).Distinct().Count() == 1)
            {
                Rule(text, folder + "*", urls[0]);
                return;
            }

            foreach (var group in urls.GroupBy(u => FolderOf(u, folder.Length), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                if (group.Key.Length > folder.Length && group.Skip(1).Any()) Rules(text, group.Key, [.. group]);
                else foreach (var url in group) Rule(text, url, url);
            }
        }

        /// <summary>The folder in which a URL lies, one level below the first <paramref name="above"/> characters; with its slashes.</summary>
        private static string FolderOf(string url, int above) =>
            url.IndexOf('/', Math.Max(1, above)) is > 0 and var slash ? url[..(slash + 1)] : above == 0 ? "/" : url[..above];

        private void Rule(StringBuilder text, string pattern, string url)
        {
            text.Append(Settings.Href(pattern.TrimEnd('*'))).Append(pattern.EndsWith('*') ? "*" : "").Append('\n');
            foreach (var (name, value) in HeaderRules.For(url, Settings.NoIndex, _hasSearch)) text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        }
    }
}
