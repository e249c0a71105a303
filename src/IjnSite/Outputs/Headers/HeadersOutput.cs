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
        Dependencies = [UrlMap.Pipeline],
        PostProcess = [new WriteHeaders(parts.Settings), parts.Stage],
    };

    private sealed class WriteHeaders(SiteSettings settings) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            var urls = UrlMap.In(context).Urls.Where(u => !u.Contains('#')).Order(StringComparer.Ordinal).ToList();
            var text = new StringBuilder();
            foreach (var folder in urls.GroupBy(TopFolder, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                var kinds = folder.Select(u => (Kind: HeaderRules.KindOf(u), IsImmutable: HeaderRules.IsImmutable(u))).Distinct().ToList();
                if (folder.Key.Length > 0 && kinds.Count == 1) Rule(text, $"/{folder.Key}/*", folder.First());
                else foreach (var url in folder) Rule(text, url, url);
            }

            return [new OutputDocument(SitePath.Root, SitePath.Parse("_headers"), Encoding.UTF8.GetBytes(text.ToString()))];
        }

        private static string TopFolder(string url) => url.IndexOf('/', 1) is > 0 and var slash ? url[1..slash] : "";

        private void Rule(StringBuilder text, string pattern, string url)
        {
            text.Append(settings.Href(pattern.TrimEnd('*'))).Append(pattern.EndsWith('*') ? "*" : "").Append('\n');
            foreach (var (name, value) in HeaderRules.For(url, settings.NoIndex)) text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        }
    }
}
