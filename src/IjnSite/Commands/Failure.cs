using IjnSite.Engine.Diagnostics;

namespace IjnSite.Commands;

/// <summary>Ends of a run that no content caused, told in the same form as findings, so that a machine that asked for one document gets one.</summary>
internal static class Failure
{
    public static readonly DiagnosticDescriptor OutputRefused = new("output-refused", Severity.Error,
        "The output folder cannot be used: it holds files that the program did not write, or is the folder of the content or the theme, or another build works on it.");

    public static readonly DiagnosticDescriptor OutputFailed = new("output-failed", Severity.Error,
        "The site could not be written to the output folder: no permission, or no space.");

    public static readonly DiagnosticDescriptor Stopped = new("stopped", Severity.Error, "The run was stopped before its end.");

    public static readonly DiagnosticDescriptor Program = new("program-failed", Severity.Error, "The program itself has a fault.");

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [OutputRefused, OutputFailed, Stopped, Program];

    /// <returns>The exit code.</returns>
    public static int Report(DiagnosticDescriptor kind, string message, string remedy, string format, ConsoleStreams streams)
    {
        FindingsPrinter.Print([kind.At(SourceSpan.None, message.TrimEnd('.'), remedy)], format, streams);
        return ExitCode.Failed;
    }
}
