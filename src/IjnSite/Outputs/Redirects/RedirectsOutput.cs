using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Liquid;
using IjnSite.Engine.Pipelines;
using IjnSite.Model;
using IjnSite.Settings;
using IjnSite.Views;

namespace IjnSite.Outputs.Redirects;

/// <summary>
/// Old addresses: a page that any host serves, and <c>_redirects</c> for Netlify, whose rules carry <c>301!</c> because a page at the same place would otherwise be served instead.
/// </summary>
public sealed class RedirectsOutput : SiteOutput
{
    public static readonly DiagnosticDescriptor Loop = new("redirect-to-itself", Severity.Error,
        "An old address in redirect_from is the entry's own address.");

    /// <summary>A page at an old address.</summary>
    internal sealed record RedirectedPage(string From, string To, Entry? Entry, SiteSettings Settings);

    internal static readonly LiquidShape<RedirectedPage> PageShape = new("page in the layout `redirect`")
    {
        { "title", "the title of the entry that it leads to", r => r.Entry?.Title ?? r.Settings.Title },
        { "language", "its language", r => r.Entry?.Language ?? r.Settings.Language },
        { "canonical", "the new address, with the host", r => r.Settings.Absolute(r.To) },
        { "redirect_to", "the new address", r => r.Settings.Href(r.To) },
        { "url", "the old address", r => r.Settings.Href(r.From) },
        { "csp", "the Content Security Policy, for `<meta http-equiv>`", _ => ContentSecurityPolicy.ForMeta },
    };

    public override string Name => "redirects";

    public override IEnumerable<UrlClaim> Claims(SiteIndex index, SiteParts parts) =>
        RedirectsOf(index).Where(r => !IsOwn(r.From, r.To)).Select(r => new UrlClaim(PageUrl(r.From), r.Entry is { } entry ? $"a redirect to {entry.Source}" : $"the redirect to {r.To}", r.Where) { Remedy = r.Entry is null ? null : "Delete this address from redirect_from, or correct it." });

    public override Pipeline Recipe(SiteParts parts) => new(Name)
    {
        Dependencies = [IndexDocument.Pipeline, Theme.Pipeline],
        PostProcess = [new WriteRedirects(parts.Settings), parts.Stage],
    };

    private static IEnumerable<(string From, string To, Entry? Entry, SourceSpan Where)> RedirectsOf(SiteIndex index)
    {
        foreach (var entry in index.Entries.Where(e => e.Url is not null && !e.IsBroken))
            foreach (var (old, where) in entry.Values.Placed<string>(CommonFields.RedirectFrom)) yield return (old, entry.Url!, entry, where);
        // The address that journalists guess first.
        if (index.Types.FirstOrDefault(t => t.HoldsPressFeed) is { } type && index.ListUrls.GetValueOrDefault(type.Name) is { } media and not "/press/" && index.AtUrl("/press/") is null)
            yield return ("/press/", media, null, SourceSpan.None);
    }

    private static string PageUrl(string from) => from.EndsWith('/') || from[(from.LastIndexOf('/') + 1)..].Contains('.') ? from : from + "/";

    // A page's file is its address too: /index.html is /.
    private static bool IsOwn(string from, string to) => Permalinks.FileOf(PageUrl(from)) == Permalinks.FileOf(to);

    private sealed class WriteRedirects(SiteSettings settings) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            var redirects = RedirectsOf(IndexDocument.In(context)).OrderBy(r => r.From, StringComparer.Ordinal).ToList();
            var theme = Theme.In(context);
            var rules = new StringBuilder();
            var documents = new List<Document>();
            foreach (var (from, to, entry, where) in redirects)
            {
                if (IsOwn(from, to))
                {
                    context.Diagnostics.Add(Loop.At(where, $"'{from}' is this page's own address", "Delete it from redirect_from."));
                    continue;
                }

                rules.Append(settings.Href(from)).Append(' ').Append(settings.Href(to)).Append(" 301!\n");
                if (theme.Templates.HasLayout("redirect")) documents.Add(RedirectPage(PageUrl(from), to, entry, theme, context.Diagnostics));
            }

            if (rules.Length > 0) documents.Add(new OutputDocument(SitePath.Root, SitePath.Parse("_redirects"), Encoding.UTF8.GetBytes(rules.ToString())));
            return documents;
        }

        private OutputDocument RedirectPage(string from, string to, Entry? entry, Theme theme, DiagnosticBag diagnostics)
        {
            using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
            var page = PageShape.MapOf(new RedirectedPage(from, to, entry, settings));
            theme.Templates.RenderLayout("redirect", null, new Dictionary<string, object?> { ["page"] = page, ["t"] = theme.StringsFor(settings.Language) }, writer, diagnostics);
            return new OutputDocument(entry?.Source ?? SitePath.Root, SitePath.Parse(Permalinks.FileOf(from)), Encoding.UTF8.GetBytes(writer.ToString()));
        }
    }
}
