using System.CommandLine;
using IjnSite.Commands.Build.Cms;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;
using IjnSite.Engine.Pipelines;

namespace IjnSite.Commands.Build;

/// <summary><c>ijn build</c>: reads, checks the sources, writes <c>output/</c>.</summary>
internal static class BuildCommand
{
    public static Command Define(CommonOptions options, ConsoleStreams streams, Func<DateTimeOffset> now)
    {
        var cms = new Option<bool>("--cms") { Description = "Write the content editor for the browser to cms/ instead: a site of its own." };
        var command = new Command("build", "Read the content, check it, and write the site (the default).") { cms };
        options.AddReportTo(command);
        options.AddOverlayTo(command);
        command.SetAction((result, cancellation) => Task.Run(
            () => result.GetValue(cms) ? CmsCommand.Run(options.Read(result), streams, now) : Run(options.Read(result), streams, now, cancellation), CancellationToken.None));
        return command;
    }

    public static int Run(RunOptions options, ConsoleStreams streams, Func<DateTimeOffset> now, CancellationToken cancellation)
    {
        var folders = SiteFolders.Of(options);
        if (folders.OutputFault() is { } fault)
            return Failure.Report(Failure.OutputRefused, $"{fault}: {folders.Output}", "Name another folder with --output.", options.Format, streams);

        var (run, result, findings) = RunProgress.Show(options.IsMachineFormat, progress => Execute(options, folders, now, progress, cancellation));
        return new RunReport(options, streams).Print(run, result, findings, "Built");
    }

    private static (SiteRun Run, SiteResult? Result, IReadOnlyList<Diagnostic> Findings) Execute(
        RunOptions options, SiteFolders folders, Func<DateTimeOffset> now, Action<Pipeline, Phase>? progress, CancellationToken cancellation)
    {
        using var output = OutputTransaction.Begin(new DiskFileStore(folders.Output), compareBytes: options.NoCache);
        var run = new SiteRun(options, diagnostics => SiteSources.On(folders, diagnostics), now) 
        {
            Progress = progress,
            Cache = options.NoCache ? null : new DiskFileStore(folders.Cache),
            IndexProgram = IndexProgram.Find(folders.Root),
        };
        var result = run.Execute(output, keepContent: false, cancellation: cancellation);
        return (run, result, run.Findings());
    }
}
