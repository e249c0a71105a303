using System.CommandLine;
using IjnSite.Commands;
using IjnSite.Engine.Files;

namespace IjnSite;

/// <summary>The <c>ijn</c> program: parses the command line, runs a command, and turns every way to end into an exit code and a sentence.</summary>
public static class Program
{
    public static int Main(string[] args)
    {
        var streams = new ConsoleStreams();
        var options = new CommonOptions();
        var root = new RootCommand("Builds the site of the Immigrant Justice Network, and checks, previews and extends it.");
        options.AddTo(root);
        var build = new Command("build", "Read the content, check it, and write the site (the default).");
        var check = new Command("check", "Build in memory and check the finished pages too; writes nothing.");
        root.Subcommands.Add(build);
        root.Subcommands.Add(check);
        root.SetAction(result => BuildCommand.Run(options.Read(result), streams, Now));
        build.SetAction(result => BuildCommand.Run(options.Read(result), streams, Now));
        check.SetAction(result => CheckCommand.Run(options.Read(result), streams, Now));
        root.Subcommands.Add(PreviewCommand.Define(options, streams, Now));
        root.Subcommands.Add(NewCommand.Define(options, streams, Now));

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) streams.Error($"error usage: {error.Message}");
            streams.Error("Run 'ijn --help' for the commands and options.");
            return ExitCode.Usage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OutputRefusedException refused)
        {
            return Failure.Report(Failure.OutputRefused, refused.Message, "", Format(), streams);
        }
        catch (FileStoreException fault)
        {
            return Failure.Report(Failure.OutputFailed, $"{fault.Path}: {fault.Message}", "The site that was there before is whole.", Format(), streams);
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
