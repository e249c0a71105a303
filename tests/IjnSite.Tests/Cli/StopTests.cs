using System.Diagnostics;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary>A run that somebody stops.</summary>
public sealed class StopTests
{
    [Fact]
    public async Task A_build_that_is_stopped_says_so_and_leaves_the_output_as_it_was()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The test stops the program with a signal of Unix.");
        using var site = DiskSite.Smallest();
        // Enough pages that the build is still at work when the signal comes.
        for (var i = 0; i < 4_000; i++) site.With($"input/pages/p{i}.md", $"---\ntitle: Page {i}\n---\n\nWords of the page with the number {i}.\n");
        using var process = Process.Start(ProgramRun.Start(site.Root, ProgramRun.NoVariables, "build", "--jobs", "1"))!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        for (var watch = Stopwatch.StartNew(); !File.Exists(site.PathOf("output/.ijn/lock")) && watch.Elapsed < TimeSpan.FromSeconds(60);) await Task.Delay(5, TestContext.Current.CancellationToken);
        Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!.WaitForExit();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)), "The program did not stop.");
        Assert.StartsWith("error stopped: ", await errors, StringComparison.Ordinal);
        Assert.Equal(3, process.ExitCode);
        Assert.False(File.Exists(site.PathOf("output/index.html")), $"A page was written: {await output}");
    }
}
