using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;

namespace IjnSite.Commands.Preview;

/// <summary>The last good site of a preview, in memory, and the findings of the last build.</summary>
internal sealed class PreviewSite(RunOptions options, SiteFolders folders, ConsoleStreams streams, Func<DateTimeOffset> now)
{
    private readonly Lock _building = new();
    private volatile IReadOnlyDictionary<string, byte[]> _files = new Dictionary<string, byte[]>();
    private volatile IReadOnlyDictionary<string, string> _redirects = new Dictionary<string, string>();

    /// <summary>The address to which an old one leads, as a host would answer; null when it is none.</summary>
    public string? RedirectOf(string url) => _redirects.GetValueOrDefault(url);

    public byte[]? Find(string path) => _files.GetValueOrDefault(path);

    public void Build()
    {
        lock (_building)
        {
            try
            {
                using var output = OutputTransaction.Begin(new MemoryFileStore());
                var run = new SiteRun(options, diagnostics => SiteSources.On(folders, diagnostics), now) { Cache = options.NoCache ? null : new DiskFileStore(folders.Cache) };
                var result = run.Execute(output, keepContent: true, isPreview: true);
                var findings = run.Diagnostics.ToSortedList();
                FindingsPrinter.Print(findings, options.Format, streams, new FindingsContext { Sources = run.Sources, Links = ReportPlaces.Links(result?.Settings.Repository, options.Root) });
                if (result is not null)
                    foreach (var line in BuildSummary.Result(result with { Committed = null }, findings, "Previewing", options.Verbose)) streams.Line(line);
                if (result is not null && !findings.Any(f => f.Severity == Severity.Error))
                    Show(result.Files.ToDictionary(f => f.Path.Value, f => f.Content!.Value.ToArray(), StringComparer.Ordinal));
                else
                    streams.Line("The site shown is the last one without errors.");
            }
            catch (FileStoreException fault)
            {
                streams.Error($"{fault.Path}:1:1: error unreadable-file: The file cannot be read: {fault.Message}. It is read again when it changes.");
            }
        }
    }

    // Rules for a host are carried out, not served.
    private void Show(Dictionary<string, byte[]> files)
    {
        files.Remove("_headers");
        files.Remove("_redirects", out var rules);
        _redirects = System.Text.Encoding.UTF8.GetString(rules ?? []).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(rule => rule.Split(' ')).ToDictionary(rule => rule[0], rule => rule[1], StringComparer.Ordinal);
        _files = files;
    }
}
