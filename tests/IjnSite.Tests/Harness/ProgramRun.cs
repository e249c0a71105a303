using System.Diagnostics;

namespace IjnSite.Tests.Harness;

/// <summary>The built program, run as a process: what it said on each stream and how it ended.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static IReadOnlyDictionary<string, string> NoVariables { get; } = new Dictionary<string, string>();

    /// <param name="folder">The working folder.</param>
    /// <param name="variables">Environment variables, besides those of the tests without their IJN_*.</param>
    public static ProgramRun In(string folder, IReadOnlyDictionary<string, string> variables, params string[] arguments) => In(folder, variables, arguments, asPlainUser: false);

    public static ProgramRun In(string folder, IReadOnlyDictionary<string, string> variables, string[] arguments, bool asPlainUser)
    {
        var start = Start(folder, variables, arguments);
        if (asPlainUser && Environment.IsPrivilegedProcess)
        {
            // The rights alone: the user, whose home and tools a program needs, stays.
            string[] words = ["--bounding-set=-all", "--inh-caps=-all", start.FileName, .. start.ArgumentList];
            start.FileName = "/usr/bin/setpriv";
            start.ArgumentList.Clear();
            foreach (var word in words) start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'ijn {string.Join(' ', arguments)}' did not end within {Patience}.");
        }

        return new ProgramRun(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    public static ProcessStartInfo Start(string folder, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "IjnSite.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        // Variables that begin with IJN_ are settings to the program; the tests have some of their own.
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(n => n.StartsWith("IJN_", StringComparison.OrdinalIgnoreCase)))
            start.Environment.Remove(name);
        foreach (var (name, value) in variables) start.Environment[name] = value;
        return start;
    }

    /// <summary>Fails with both streams when the program ended in another way.</summary>
    public ProgramRun MustEndWith(int code)
    {
        Assert.True(ExitCode == code, $"Expected exit code {code}, was {ExitCode}.\nstderr:\n{Errors}\nstdout:\n{Output}");
        return this;
    }
}
