using System.CommandLine;
using System.CommandLine.Help;
using IjnSite.Commands;
using IjnSite.Commands.Build;
using IjnSite.Commands.Check;
using IjnSite.Commands.Diff;
using IjnSite.Commands.Editors;
using IjnSite.Commands.New;
using IjnSite.Commands.Preview;
using IjnSite.Commands.Report;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;

namespace IjnSite;

/// <summary>The <c>ijn</c> program: parses the command line, runs a command, and turns every way to end into an exit code and a sentence.</summary>
public static class Program
{
    public static int Main(string[] args)
    {
        var streams = new ConsoleStreams(CommonOptions.FormatIn(args) == "github" || Environment.GetEnvironmentVariable("GITHUB_ACTIONS") is { Length: > 0 });
        var options = new CommonOptions();
        // A root command is called as its file is; people know the program by the name that its findings and the documents use.
        var root = new Command(FindingsPrinter.ToolName, "Builds the site of an organization from its folder, and checks, previews and extends it.") { new HelpOption { Recursive = true }, new VersionOption() };
        options.AddTo(root);
        options.AddReportTo(root);
        options.AddOverlayTo(root);
        root.SetAction((result, cancellation) => Task.Run(() => BuildCommand.Run(options.Read(result), streams, Now, cancellation), CancellationToken.None));
        root.Subcommands.Add(BuildCommand.Define(options, streams, Now));
        root.Subcommands.Add(CheckCommand.Define(options, streams, Now));
        root.Subcommands.Add(PreviewCommand.Define(options, streams, Now));
        root.Subcommands.Add(NewCommand.Define(options, streams, Now));
        root.Subcommands.Add(EditorsCommand.Define(options, streams));
        root.Subcommands.Add(ReportCommand.Define(options, streams, Now));
        root.Subcommands.Add(DiffCommand.Define(options, streams));

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            var findings = parsed.Errors.Select(e => Failure.Usage.At(SourceSpan.None, e.Message.TrimEnd('.'), "Run it with --help for the commands and options.")).ToList();
            FindingsPrinter.Print(findings, CommonOptions.FormatIn(args), streams);
            return ExitCode.Usage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(10) });
        }
        catch (OutputRefusedException refused)
        {
            return Failure.Report(Failure.OutputRefused, refused.Message, "", Format(), streams);
        }
        catch (SourceReadException fault)
        {
            FindingsPrinter.Print([PipelineDiagnostics.Unreadable(fault)], Format(), streams);
            return ExitCode.Findings;
        }
        catch (FileStoreException fault)
        {
            // The file is one of the program's own; the folder is what the person named.
            return Failure.Report(Failure.OutputFailed,
                $"The output folder '{parsed.GetValue(options.Output) ?? "output"}' cannot be used: {fault.Message}", "The site that was there before is whole.", Format(), streams);
        }
        catch (OperationCanceledException)
        {
            return Failure.Report(Failure.Stopped, "The run was stopped", "The site that was there before is whole.", Format(), streams);
        }
        catch (Exception fault)
        {
            var code = Failure.Report(Failure.Program, fault.Message, "This is a fault of the program: please report it, with the command that you ran and what --verbose adds.", Format(), streams);
            if (parsed.GetValue(options.Verbose)) streams.Error(fault.ToString());
            return code;
        }

        string Format() => parsed.GetValue(options.Format) ?? "text";
    }

#pragma warning disable RS0030 // The one place where the clock is read: its day is the default of --as-of.
    private static DateTimeOffset Now() => DateTimeOffset.UtcNow;
#pragma warning restore RS0030
}
