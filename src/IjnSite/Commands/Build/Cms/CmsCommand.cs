using System.Security.Cryptography;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;
using IjnSite.Engine.Schemas;

namespace IjnSite.Commands.Build.Cms;

/// <summary><c>ijn build --cms</c>: writes the content editor to <c>cms/</c>, a site of its own.</summary>
internal static class CmsCommand
{
    /// <summary>The folder, below the root, whose package.json and lock file pin the editor.</summary>
    private const string Package = "build/cms";

    /// <summary>SHA-256 of decap-cms.js in decap-cms 3.16.3. Whoever changes the version looks at the new file, then changes this.</summary>
    private const string EditorHash = "7c1efd6b616b4786e279aeef194dd21649a72058d3bc8d1f78901b574610dfb8";

    private static readonly SitePath Editor = SitePath.Parse("node_modules/decap-cms/dist/decap-cms.js");

    public static int Run(RunOptions options, ConsoleStreams streams, Func<DateTimeOffset> now)
    {
        var folders = SiteFolders.Of(options);
        if (folders.CmsFault() is { } fault)
            return Failure.Report(Failure.OutputRefused, $"{fault}: {folders.Cms}", "Move what lies there, or name another folder with --root or --output.", options.Format, streams);

        var run = new SiteRun(options, diagnostics => SiteSources.On(folders, diagnostics), now);
        var settings = run.Settings();
        if (settings is not null && settings.Cms is { Repository: null, LocalUrl: null })
        {
            run.Diagnostics.Add(Failure.EditorSettings.At(SourceSpan.StartOf((folders.InputName / "site.yml").Value), "No repository is named for the content editor",
                "Add the group `cms:` with a line `repository: owner/name`, or say --set cms.repository=owner/name; for a checkout on this machine, --set cms.local=http://127.0.0.1:8081/api/v1."));
        }

        var editor = ReadEditor(folders, run.Diagnostics);
        var findings = run.Diagnostics.ToSortedList();
        FindingsPrinter.Print(findings, options.Format, streams);
        var code = FindingsPrinter.CodeOf(findings, options.Strict);
        if (settings is null || editor is null || code != ExitCode.Ok) return code == ExitCode.Ok ? ExitCode.Findings : code;

        var config = CmsConfig.Write(settings, SiteDefinition.ContentTypes, folders.InputName, LanguagesIn(folders));
        var files = CmsFiles.Of(settings, config, editor).ToList();
        CommitResult committed;
        try
        {
            using var output = OutputTransaction.Begin(new DiskFileStore(folders.Cms), compareBytes: options.NoCache);
            foreach (var (path, content) in files) output.Stage(path, content);
            committed = output.Commit();
        }
        catch (FileStoreException failed)
        {
            return Failure.Report(Failure.OutputFailed, $"The folder 'cms' cannot be used: {failed.Message}", "What was there before is whole.", options.Format, streams);
        }

        if (!options.IsMachineFormat)
        {
            var target = settings.Cms.LocalUrl is { } local ? $"the local server at {local}" : $"{settings.Cms.Repository} on GitHub, branch {settings.Cms.Branch}";
            streams.Line($"Built the content editor in cms/ for {target}: {committed.FilesWritten} of {files.Count} files are new or changed.");
        }

        return ExitCode.Ok;
    }

    private static byte[]? ReadEditor(SiteFolders folders, DiagnosticBag diagnostics)
    {
        var place = $"{Package}/{Editor}";
        var store = new DiskFileStore(Path.Combine(folders.Root, Package));
        if (!store.Exists(Editor))
        {
            diagnostics.Add(Failure.EditorMissing.At(SourceSpan.StartOf(place), "The content editor is not installed", $"Run `npm ci` in {Package}/ (it needs Node.js), then build again."));
            return null;
        }

        var editor = store.Read(Editor);
        if (Convert.ToHexStringLower(SHA256.HashData(editor)) == EditorHash) return editor;
        diagnostics.Add(Failure.EditorMissing.At(SourceSpan.StartOf(place), "The file is not the content editor that this program was made for, or was changed",
            $"Run `npm ci` in {Package}/ again, with the package.json and package-lock.json that come with this program."));
        return null;
    }

    // Another language has a folder of its own, named by its code, with the folders of the content types in it.
    private static List<string> LanguagesIn(SiteFolders folders)
    {
        var types = SiteDefinition.ContentTypes.Select(t => t.Folder).ToHashSet(StringComparer.Ordinal);
        return [.. new DiskFileStore(folders.Input).List(SitePath.Root)
            .Where(f => f.Segments.Count > 2 && LanguageType.IsTag(f.Segments[0]) && !types.Contains(f.Segments[0]) && types.Contains(f.Segments[1]))
            .Select(f => f.Segments[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
