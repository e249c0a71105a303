using IjnSite.Engine.Diagnostics;

namespace IjnSite.Commands;

/// <summary>Ends of a run that no content caused, told in the same form as findings, so that a machine that asked for one document gets one.</summary>
internal static class Failure
{
    public static readonly DiagnosticDescriptor OutputRefused = new("output-refused", Severity.Error,
        "The output folder cannot be used: it holds files that the program did not write, or is the folder of the content or the theme, or another build works on it.")
    {
        Advice = "Name an empty folder with --output, or wait until the other build has ended.",
    };

    public static readonly DiagnosticDescriptor OutputFailed = new("output-failed", Severity.Error,
        "The site could not be written to the output folder: no permission, or no space.")
    {
        Advice = "Free some space, or name a folder with --output that you may write to. The site that was there before is whole.",
    };

    public static readonly DiagnosticDescriptor Usage = new("usage", Severity.Error,
        "The command line is wrong: an unknown command or option, or a value that an option does not take.")
    {
        Advice = "Run the command with --help for its options and their values.",
    };

    public static readonly DiagnosticDescriptor FileExists = new("file-exists", Severity.Error,
        "A new entry would have the place of a file that is there already.")
    {
        Advice = "Choose another title, or edit the file that is there.",
    };

    public static readonly DiagnosticDescriptor FileNotMade = new("file-not-made", Severity.Error,
        "The file of a new entry could not be written: no permission, or no space.")
    {
        Advice = "Put the rights of the folder in order, or name another with --input.",
    };

    public static readonly DiagnosticDescriptor SummaryNotWritten = new("summary-not-written", Severity.Error,
        "The file that --summary names could not be written: no permission, no such folder, or no space.")
    {
        Advice = "Name a file with --summary in a folder that is there and that you may write to.",
    };

    public static readonly DiagnosticDescriptor ChangesUnknown = new("changes-unknown", Severity.Warning,
        "Git could not tell what changed since the commit that --changed-since names, so that findings are in their usual order.")
    {
        Advice = "Name a branch, a tag or a commit that this copy of the repository has, and fetch its whole history (on GitHub: fetch-depth: 0).",
    };

    public static readonly DiagnosticDescriptor FileNotMended = new("file-not-mended", Severity.Error,
        "check --fix could not write a file: it changed meanwhile, may only be read, or there is no space.")
    {
        Advice = "Put the rights of the file in order, close it in other programs, and run the command again.",
    };

    public static readonly DiagnosticDescriptor ReportNotWritten = new("report-not-written", Severity.Error,
        "The file that --markdown names could not be written: no permission, no such folder, no space, or it is a folder.")
    {
        Advice = "Name a file with --markdown in a folder that is there and that you may write to.",
    };

    public static readonly DiagnosticDescriptor EditorSettings = new("cms-settings", Severity.Error,
        "The content editor was to be built (build --cms), and no setting says which repository it works on.")
    {
        Advice = "Add the group `cms:` with `repository: owner/name` to site.yml, or say --set cms.repository=owner/name.",
    };

    public static readonly DiagnosticDescriptor EditorMissing = new("cms-missing", Severity.Error,
        "The content editor was to be built (build --cms), and the package that it is made of is not installed, or is not the one that this program was made for.")
    {
        Advice = "Run `npm ci` in build/cms, then build again.",
    };

    public static readonly DiagnosticDescriptor Stopped = new("stopped", Severity.Error, "The run was stopped before its end.")
    {
        Advice = "Start it again. The site that was there before is whole.",
    };

    public static readonly DiagnosticDescriptor Program = new("program-failed", Severity.Error, "The program itself has a fault.")
    {
        Advice = "Report it, with the command that you ran and what --verbose adds.",
    };

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [Usage, OutputRefused, OutputFailed, FileExists, FileNotMade, FileNotMended, SummaryNotWritten, ChangesUnknown, ReportNotWritten, EditorSettings, EditorMissing, Stopped, Program];

    /// <returns>The exit code.</returns>
    public static int Report(DiagnosticDescriptor kind, string message, string remedy, string format, ConsoleStreams streams)
    {
        FindingsPrinter.Print([kind.At(SourceSpan.None, message.TrimEnd('.'), remedy)], format, streams);
        return ExitCode.Failed;
    }
}
