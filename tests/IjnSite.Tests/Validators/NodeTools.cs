using System.Diagnostics;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Validators;

/// <summary>The judges that <c>./test.sh</c> installs below <c>tests/tools</c>.</summary>
internal static class NodeTools
{
    /// <summary>Skips the test, with what to install, when a tool or what it runs on is not there.</summary>
    public static string Require(string runtime, params string[] path)
    {
        var tool = Repository.PathOf(["tests", "tools", "node_modules", .. path]);
        Assert.SkipUnless(File.Exists(tool), "The tools of tests/tools are not installed: run npm ci there (./test.sh does).");
        Assert.SkipUnless(OnPath(runtime), $"No {runtime}: install it (Debian: apt-get install nodejs npm default-jre-headless).");
        return tool;
    }

    /// <summary>Skips the test when there is no Python 3, or when it lacks a package of the system's.</summary>
    /// <returns>The program: the system's own, since Debian's packages are for that one.</returns>
    public static string Python(params string[] packages)
    {
        var python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
        Assert.SkipUnless(File.Exists(python) || OnPath(python), "No Python 3: install it (Debian: apt-get install python3).");
        foreach (var package in packages)
        {
            using var process = Process.Start(new ProcessStartInfo(python, ["-c", $"import {package}"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            Assert.SkipUnless(process.ExitCode == 0, $"Python lacks {package}: install it (Debian: apt-get install python3-{package}).");
        }

        return python;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>What it printed to standard output.</returns>
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in variables) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await errors}");
        return output;
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(d => File.Exists(Path.Combine(d, program)) || File.Exists(Path.Combine(d, program + ".exe")));
}
