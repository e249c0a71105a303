using System.Diagnostics;

namespace IjnSite.Tests.Harness;

/// <summary>A bash script, run as a process with an environment of the test's own: what it said on each stream and how it ended.</summary>
internal sealed record ScriptRun(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <param name="folder">The working folder.</param>
    /// <param name="variables">All variables of the environment, besides PATH (which <paramref name="firstOnPath"/> is put before), HOME and those by which .NET finds itself.</param>
    /// <param name="firstOnPath">A folder whose programs stand in for others of their names; null for none.</param>
    public static ScriptRun In(string folder, string script, IReadOnlyDictionary<string, string> variables, string? firstOnPath = null, params string[] arguments)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "No /bin/bash: the hosting scripts run on Linux and macOS.");
        var start = new ProcessStartInfo("/bin/bash") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(script);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment.Clear();
        foreach (var name in (string[])["HOME", "TMPDIR", "DOTNET_ROOT", "DOTNET_HOST_PATH"])
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value) start.Environment[name] = value;
        start.Environment["PATH"] = firstOnPath is null ? Environment.GetEnvironmentVariable("PATH") : firstOnPath + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        foreach (var (name, value) in variables) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{script} did not end within {Patience}.");
        }

        return new ScriptRun(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    /// <summary>Fails with both streams when the script ended in another way.</summary>
    public ScriptRun MustEndWith(int code)
    {
        Assert.True(ExitCode == code, $"Expected exit code {code}, was {ExitCode}.\nstderr:\n{Errors}\nstdout:\n{Output}");
        return this;
    }
}
