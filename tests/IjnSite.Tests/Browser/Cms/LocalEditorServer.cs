using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using IjnSite.Tests.Harness;
using IjnSite.Tests.Validators;

namespace IjnSite.Tests.Browser.Cms;

/// <summary>The editor's own local server on a folder of this machine; ends with the test.</summary>
internal sealed class LocalEditorServer : IAsyncDisposable
{
    private readonly Process _process;

    private LocalEditorServer(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    /// <summary>Skips the test when the server is not installed.</summary>
    public static async Task<LocalEditorServer> StartAsync(string folder)
    {
        var tool = NodeTools.Require("node", "decap-server", "dist", "index.js");
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("node") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(tool);
        foreach (var (name, value) in new[] { ("GIT_REPO_DIRECTORY", folder), ("BIND_HOST", "127.0.0.1"), ("PORT", port) }) start.Environment[name] = value;
        var process = Process.Start(start)!;
        var server = new LocalEditorServer(process, $"http://127.0.0.1:{port}/api/v1");
        // It says that it listens, then what it is asked.
        var heard = new TaskCompletionSource();
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("listening", StringComparison.OrdinalIgnoreCase) == true) heard.TrySetResult();
        };
        process.Exited += (_, _) => heard.TrySetException(new InvalidOperationException("The editor's local server ended."));
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await heard.Task.WaitAsync(Patience.Limit);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
