using System.CommandLine;
using IjnSite.Engine.Files;

namespace IjnSite.Commands.Preview;

/// <summary><c>ijn preview</c>: serves the site from memory on loopback and builds it again when a source changes.</summary>
internal static class PreviewCommand
{
    public static Command Define(CommonOptions options, ConsoleStreams streams, Func<DateTimeOffset> now)
    {
        var port = new Option<int>("--port") { Description = "The port on 127.0.0.1.", DefaultValueFactory = _ => 5080 };
        port.Validators.Add(result =>
        {
            if (!CommonOptions.IsNumber(result, 0, 65535)) result.AddError("--port takes a number from 0 (any free one) to 65535.");
        });
        var command = new Command("preview", "Serve the site on 127.0.0.1 and rebuild it on change.") { port };
        command.SetAction((result, cancellation) => RunAsync(options.Read(result), result.GetValue(port), streams, now, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(RunOptions options, int port, ConsoleStreams streams, Func<DateTimeOffset> now, CancellationToken cancellation)
    {
        var folders = SiteFolders.Of(options);
        var site = new PreviewSite(options, folders, streams, now);
        site.Build();
        await using var server = await PreviewServer.StartAsync(site, port);
        using var watcher = new SourceWatcher([folders.Input, folders.Theme], TimeSpan.FromMilliseconds(50), site.Build);
        streams.Line($"Serving on {server.Address} (press Ctrl-C to stop)");
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C is how a preview ends.
        }

        return ExitCode.Ok;
    }
}
