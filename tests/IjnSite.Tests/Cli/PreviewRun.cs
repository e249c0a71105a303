using System.Diagnostics;
using System.Text;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary>A preview as a process, on a free port, until it is disposed of.</summary>
internal sealed class PreviewRun : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _said = new();

    private PreviewRun(Process process) => _process = process;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    /// <summary>Both streams so far.</summary>
    public string Said
    {
        get
        {
            lock (_said) return _said.ToString();
        }
    }

    public static async Task<PreviewRun> StartAsync(DiskSite site, params string[] arguments)
    {
        var process = Process.Start(ProgramRun.Start(site.Root, ProgramRun.NoVariables, ["preview", "--port", "0", "--as-of", "2026-11-24", .. arguments]))!;
        var run = new PreviewRun(process);
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Hear(object sender, DataReceivedEventArgs e)
        {
            lock (run._said) run._said.AppendLine(e.Data);
            if (e.Data is { } line && line.StartsWith("Serving on ", StringComparison.Ordinal)) address.TrySetResult(line.Split(' ')[2]);
        }

        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"The preview ended: {run.Said}"));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            run.Client.BaseAddress = new Uri(await address.Task.WaitAsync(TimeSpan.FromMinutes(1)));
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }

        return run;
    }

    /// <summary>Asks until the answer holds a text; fails after a while.</summary>
    public async Task<string> WaitForAsync(string url, string text, CancellationToken cancellation)
    {
        var answer = "";
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience.Limit; await Task.Delay(50, cancellation))
        {
            answer = await Client.GetStringAsync(url, cancellation);
            if (answer.Contains(text, StringComparison.Ordinal)) return answer;
        }

        Assert.Fail($"{url} never said '{text}'. It says: {answer}\nThe preview: {Said}");
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
