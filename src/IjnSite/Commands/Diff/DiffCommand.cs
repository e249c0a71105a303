using System.CommandLine;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;

namespace IjnSite.Commands.Diff;

/// <summary><c>ijn diff OLD NEW</c>: the difference between two outputs. Reads both and nothing else, so that it needs no site around it.</summary>
internal static class DiffCommand
{
    public static Command Define(CommonOptions options, ConsoleStreams streams)
    {
        var old = new Argument<string>("OLD") { Description = "The folder of the output as it was." };
        var @new = new Argument<string>("NEW") { Description = "The folder of the output as it will be." };
        var preview = new Option<string?>("--preview-url") { Description = "The address at which NEW can be looked at, such as https://deploy-preview-12--site.netlify.app; pages are then links." };
        preview.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => PreviewUrl(t.Value) is null)) result.AddError("--preview-url takes an address that begins with https:// or http://.");
        });
        var markdown = MarkdownOption.Define("the difference");
        var command = new Command("diff", "Tell what differs between two outputs, as a visitor, a feed reader or a program would notice it.") { old, @new, preview, markdown };
        command.SetAction((result, _) => Task.Run(() =>
            Run(options.Read(result), result.GetValue(old)!, result.GetValue(@new)!, PreviewUrl(result.GetValue(preview)), result.GetValue(markdown), streams), CancellationToken.None));
        return command;
    }

    private static int Run(RunOptions options, string oldFolder, string newFolder, string? preview, string? markdown, ConsoleStreams streams)
    {
        if (options.IsMachineFormat && markdown == "-") return Usage("Standard output holds one document, JSON or Markdown", "Take --format json, or --markdown FILE.");
        if (FolderFault(oldFolder, newFolder) is { } fault) return Usage(fault, "Name two outputs: folders as 'ijn build' writes them.");
        var diagnostics = new DiagnosticBag();
        PublishedSite? old, @new;
        try
        {
            old = PublishedSite.Open(new DiskFileStore(oldFolder), diagnostics);
            @new = PublishedSite.Open(new DiskFileStore(newFolder), diagnostics);
        }
        catch (FileStoreException unreadable)
        {
            return Failure.Report(DiffDiagnostics.Failed, $"The folders cannot be compared: {unreadable.Path}{(unreadable.Path.IsRoot ? "" : ": ")}{unreadable.Message}", "Look at what lies in them.", options.Format, streams);
        }

        if ((old is null ? oldFolder : @new is null ? newFolder : null) is { } strange)
            return Usage($"'{strange}' is no output: it is not there, or has no index.html", "Name two outputs: folders as 'ijn build' writes them.");
        var change = new SiteComparer(old!, @new!, diagnostics, options.Jobs).Compare();
        var findings = diagnostics.ToSortedList();
        // JSON carries the findings with it; SARIF knows nothing but findings.
        if (options.Format != "json") FindingsPrinter.Print(findings, options.Format, streams);
        var written = MarkdownOption.Write(markdown, new DiffMarkdown(change, findings, preview).ToString(), Print, options.Format, streams);
        return written ? FindingsPrinter.CodeOf(findings, options.Strict) : ExitCode.Failed;

        void Print()
        {
            if (options.Format == "json")
            {
                DiffJson.Write(change, findings, streams.Out);
                streams.Out.WriteByte((byte)'\n');
            }
            else if (!options.IsMachineFormat)
            {
                foreach (var line in DiffText.Lines(change, preview)) streams.Line(line);
            }
        }

        int Usage(string message, string remedy)
        {
            FindingsPrinter.Print([Failure.Usage.At(SourceSpan.None, message, remedy)], options.Format, streams);
            return ExitCode.Usage;
        }
    }

    private static string? FolderFault(string oldFolder, string newFolder)
    {
        foreach (var folder in new[] { oldFolder, newFolder })
            if (folder.Length == 0 || RealPath.FileOn(folder) is not null) return $"'{folder}' is no folder";
        var (old, @new) = (RealPath.Of(oldFolder) + Path.DirectorySeparatorChar, RealPath.Of(newFolder) + Path.DirectorySeparatorChar);
        return old == @new ? "Both are the same folder"
            : old.StartsWith(@new, StringComparison.Ordinal) || @new.StartsWith(old, StringComparison.Ordinal) ? "One of the folders lies in the other" : null;
    }

    // Without its final slash.
    private static string? PreviewUrl(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is ("https" or "http") ? url.GetLeftPart(UriPartial.Path).TrimEnd('/') : null;
}
