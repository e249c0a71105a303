using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Formats.Html;
using IjnSite.Engine.Pipelines;
using IjnSite.Model;

namespace IjnSite.Commands.Check;

/// <summary>Parses every finished page once and runs the page-level checks over it.</summary>
internal static class PageChecks
{
    public static void Run(IReadOnlyList<PageCheck> checks, SiteRun run, SiteResult result, int jobs)
    {
        var diagnostics = run.Diagnostics;
        // While the theme has errors, pages are not what they will be, and every one of them would have findings on top.
        if (diagnostics.ToSortedList().Any(d => d.Severity == Severity.Error && d.Where.Path.StartsWith(run.Theme.Value + "/", StringComparison.Ordinal))) return;
        var files = result.Files.Where(f => f.Path.Extension == ".html" && !MailFiles.IsHtml(f.Path.Value) && f.Content is not null).ToList();
        var pages = new FinishedPage[files.Count];
        Workers.Run(files.Count, jobs, i =>
        {
            var file = files[i];
            var source = file.Source.IsRoot ? $"output/{file.Path}" : file.Source.Value;
            pages[i] = new FinishedPage(UrlOf(file.Path.Value), source, file.Kind, HtmlPage.Parse(file.Content!.Value.Span)) { Entry = result.Index?.FromSource(file.Source.Value) };
        });
        var site = new FinishedSite(result.Settings, pages, result.Files.ToDictionary(f => f.Path.Value, f => f.Content ?? ReadOnlyMemory<byte>.Empty, StringComparer.Ordinal)) { IsWhole = !diagnostics.HasErrors };
        Workers.Run(pages.Length, jobs, i =>
        {
            foreach (var check in checks) check.Check(pages[i], site, diagnostics);
        });
    }

    private static string UrlOf(string path) =>
        path == "index.html" ? "/" : path.EndsWith("/index.html", StringComparison.Ordinal) ? "/" + path[..^"index.html".Length] : "/" + path;
}
