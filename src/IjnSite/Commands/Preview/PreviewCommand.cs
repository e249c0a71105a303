using System.CommandLine;
using IjnSite.Engine.Files;
using IjnSite.Model;

namespace IjnSite.Commands.Preview;

/// <summary><c>ijn preview</c>: serves the site from memory on loopback and builds it again when a source changes.</summary>
internal static class PreviewCommand
{
    public static Command Define(CommonOptions options, ConsoleStreams streams, Func<DateTimeOffset> now)
    {
        var port = new Option<int>("--port") { Description = "The port on this machine, from 1 to 65535; 0 takes any free one. When it is taken, the next free one is.", DefaultValueFactory = _ => 5080 };
        port.Validators.Add(result =>
        {
            if (!CommonOptions.IsNumber(result, 0, 65535)) result.AddError("--port takes a number from 0 (any free one) to 65535.");
        });
        var embargoed = new Option<bool>("--embargoed") { Description = "Show what is under embargo too. Without it, drafts and future entries are shown and embargoed ones are not." };
        var open = new Option<bool>("--open") { Description = "Open the site in the browser." };
        var command = new Command("preview", "Serve the site on this machine alone, with drafts and future entries, and follow every change of a file.") { port, embargoed, open };
        options.AddOverlayTo(command);
        command.SetAction((result, cancellation) =>
        {
            var run = options.Read(result) with { Audience = result.GetValue(embargoed) ? Audience.Confidants : Audience.Editors };
            // On a thread of the pool, so that Ctrl-C is heard during the first build too.
            return Task.Run(() => RunAsync(run, result.GetValue(port), result.GetValue(open), streams, now, cancellation), CancellationToken.None);
        });
        return command;
    }

    private static async Task<int> RunAsync(RunOptions options, int port, bool open, ConsoleStreams streams, Func<DateTimeOffset> now, CancellationToken cancellation)
    {
        var folders = SiteFolders.Of(options);
        var site = new PreviewSite(options, folders, streams, now);
        try
        {
            using var watcher = new SourceWatcher([folders.Input, folders.Theme, .. folders.Overlay is { } overlay ? [overlay] : Array.Empty<string>()], reason =>
                streams.Error($"The system cannot watch the folders ({reason}), so they are looked at again and again: a change is seen a little later."));
            site.Build(cancellation);
            await using var server = await PreviewServer.StartAsync(site, port);
            watcher.Start(change => Follow(() => site.Rebuild(change, cancellation)));
            var taken = port == 0 || server.Port == port ? "" : $"; port {port} is taken";
            var serving = $"Serving on {server.Address} (press Ctrl-C to stop{taken})";
            // Standard output is for the documents then.
            if (options.IsMachineFormat) streams.Error(serving);
            else streams.Line(serving);
            if (open && Browser.Open(server.Address) is { } reason) streams.Error($"The browser could not be opened: {reason}. Open {server.Address} yourself.");
            _ = Task.Run(() => Follow(() => site.WarmUp(cancellation)), CancellationToken.None);
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C is how a preview ends.
        }

        return ExitCode.Ok;
    }

    private static void Follow(Action build)
    {
        try
        {
            build();
        }
        catch (OperationCanceledException)
        {
            // The preview is ending.
        }
    }
}
