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

    public static Task<PreviewRun> StartAsync(DiskSite site, params string[] arguments) => StartInAsync(site.Root, ["--port", "0", .. arguments]);

    /// <param name="root">The working folder, and with it the site's.</param>
    public static Task<PreviewRun> StartInAsync(string root, params string[] arguments) => StartInAsync(root, ProgramRun.NoVariables, arguments);

    public static async Task<PreviewRun> StartInAsync(string root, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        var process = Process.Start(ProgramRun.Start(root, variables, ["preview", "--as-of", "2026-11-24", .. arguments]))!;
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
            // A page that is still to come is a 404 until then.
            using var response = await Client.GetAsync(url, cancellation);
            answer = await response.Content.ReadAsStringAsync(cancellation);
            if (answer.Contains(text, StringComparison.Ordinal)) return answer;
        }

        Assert.Fail($"{url} never said '{text}'. It says: {answer}\nThe preview: {Said}");
        return answer;
    }

    /// <summary>Waits until both streams together have said a text so many times.</summary>
    public async Task WaitToSayAsync(string text, CancellationToken cancellation, int times = 1)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience.Limit; await Task.Delay(20, cancellation))
            if (Said.Split(text).Length > times) return;
        Assert.Fail($"The preview never said '{text}' {times} times. It said: {Said}");
    }

    /// <summary>Sends a signal of Unix and waits for the end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> SignalAsync(string signal, CancellationToken cancellation)
    {
        using (var kill = Process.Start("kill", ["-" + signal, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync(cancellation);
        await _process.WaitForExitAsync(cancellation).WaitAsync(Patience.Limit, cancellation);
        return _process.ExitCode;
    }

    /// <summary>The script's attribute in a page, such as the token.</summary>
    public async Task<string> DataAsync(string url, string name, CancellationToken cancellation)
    {
        var page = await Client.GetStringAsync(url, cancellation);
        var start = page.IndexOf($" data-{name}=\"", StringComparison.Ordinal) + name.Length + 8;
        return page[start..page.IndexOf('"', start)];
    }

    /// <summary>The published form of an answer: without the script, and without its hash in the page's policy.</summary>
    public static string Published(string page)
    {
        var start = page.LastIndexOf("<script data-preview=", StringComparison.Ordinal);
        if (start < 0) return page;
        var end = page.IndexOf("</script>\n", start, StringComparison.Ordinal) + "</script>\n".Length;
        var hash = IjnSite.Commands.Preview.PreviewPage.ScriptHash;
        return page.Remove(start, end - start).Replace($"; script-src {hash}\"", "\"", StringComparison.Ordinal).Replace($"script-src {hash} ", "script-src ", StringComparison.Ordinal);
    }

    /// <summary>One line for each file of a built site that the preview serves with other bytes.</summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync(string folder, CancellationToken cancellation)
    {
        var faults = new List<string>();
        // The search index is that of the last build from these sources, which may have been another test's.
        foreach (var path in FileTree.PathsOf(folder).Where(p => p is not ("_headers" or "_redirects") && !p.StartsWith("pagefind/", StringComparison.Ordinal) && !p.StartsWith(".ijn/", StringComparison.Ordinal)))
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, path), cancellation);
            using var answer = await Client.GetAsync("/" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString)), cancellation);
            var served = await answer.Content.ReadAsByteArrayAsync(cancellation);
            // A redirect is carried out before the page at the old address.
            if ((int)answer.StatusCode is >= 300 and < 400) continue;
            var isSame = path.EndsWith(".html", StringComparison.Ordinal) ? Published(Encoding.UTF8.GetString(served)) == Encoding.UTF8.GetString(bytes) : bytes.AsSpan().SequenceEqual(served);
            if (!isSame) faults.Add($"{path}: {(int)answer.StatusCode}, {served.Length} bytes instead of {bytes.Length}");
        }

        return faults;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
