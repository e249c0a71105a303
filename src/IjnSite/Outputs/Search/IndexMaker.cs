using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IjnSite.Engine.Files;

namespace IjnSite.Outputs.Search;

/// <summary>Runs Pagefind on private copies of the pages, in a folder that nobody else reads, and takes from what it writes the files that a browser needs.</summary>
internal static class IndexMaker
{
    /// <summary>To be raised when the same pages would give another index.</summary>
    public const string Form = "1";

    // SHA-256 of pagefind.js as version 1.6.0 writes it, for every site alike: the one file of the index that visitors' browsers run as a script.
    // Whoever changes the version looks at the new file, then changes this.
    private const string ScriptHash = "02746cc529f88f853275720dcb1c2b6a18b0c7a92b73fae82ca2738e64500bcd";

    private static readonly SitePath Script = SitePath.Parse("pagefind.js");

    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(5);

    // Parts of a page that say what other pages say: they would be found everywhere. theme/README.md names the classes for those who write templates.
    private static readonly string[] LeftOut = ["nav", "form", ".for-media", ".subscribe", ".link-notes", ".words", ".topics", ".row", ".place"];

    /// <param name="pageAt">The bytes of a finished page.</param>
    /// <exception cref="IndexException">The program cannot be run, failed, took too long, or wrote something else than its index.</exception>
    public static IReadOnlyList<IndexFile> Make(string program, IReadOnlyList<SearchedPage> pages, Func<SitePath, byte[]> pageAt, CancellationToken cancellation)
    {
        try
        {
            using var folder = ScratchFolder.Create();
            for (var i = 0; i < pages.Count; i++)
            {
                var page = pages[i];
                folder.Files.Write(SitePath.Parse(string.Create(CultureInfo.InvariantCulture, $"pages/{i:000000}.html")),
                    Encoding.UTF8.GetBytes(PrivateCopy.Of(page, page.File is { } file ? pageAt(file) : [])));
            }

            Run(program, folder.FullPath, cancellation);
            var written = SitePath.Parse("index");
            List<IndexFile> files = [.. folder.Files.List(written).Select(f => f.RelativeTo(written)).Where(IsNeeded).Select(f => new IndexFile(f, folder.Files.Read(written / f.Value)))];
            if (files.Find(f => f.Path == Script) is not { } script || Convert.ToHexStringLower(SHA256.HashData(script.Content)) != ScriptHash)
                throw new IndexException($"the program is not Pagefind {SearchOutput.Version}, for which this one was made");
            return files;
        }
        catch (FileStoreException fault)
        {
            throw new IndexException($"a file of the index cannot be used: {fault.Message}");
        }
    }

    // Pagefind writes interfaces of its own besides, which this site does not use.
    private static bool IsNeeded(SitePath file) =>
        file == Script || file.Name == "pagefind-entry.json" || file.Extension == ".pagefind" || file.Extension.StartsWith(".pf_", StringComparison.Ordinal);

    private static void Run(string program, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in (string[])["--site", "pages", "--output-path", "index", "--silent", .. LeftOut.SelectMany(s => (string[])["--exclude-selectors", s])]) start.ArgumentList.Add(argument);
        // Pagefind takes options from the environment too; the index is made of the pages alone.
        foreach (var name in start.Environment.Keys.Where(n => n.StartsWith("PAGEFIND_", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            ending.CancelAfter(MostTime);
            try
            {
                process.WaitForExitAsync(ending.Token).GetAwaiter().GetResult();
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                cancellation.ThrowIfCancellationRequested();
                throw new IndexException(string.Create(CultureInfo.InvariantCulture, $"Pagefind took longer than {MostTime.TotalMinutes:N0} minutes"));
            }

            if (process.ExitCode == 0) return;
            var line = said.GetAwaiter().GetResult().SelectMany(s => s.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).FirstOrDefault();
            throw new IndexException(string.Create(CultureInfo.InvariantCulture, $"Pagefind ended with {process.ExitCode}{(line is null ? "" : " and says: " + line)}"));
        }
        catch (Exception fault) when (fault is Win32Exception or IOException)
        {
            throw new IndexException("Pagefind cannot be run on this machine");
        }
    }
}

/// <summary>There is no index; the message says why in words for people.</summary>
internal sealed class IndexException(string message) : Exception(message);
