using IjnSite.Engine.Pipelines;
using Spectre.Console;

namespace IjnSite.Commands;

/// <summary>
/// A moving display on a terminal; nothing where lines are logged, since there every line stays. It clears its own lines when the run ends, with whatever
/// was printed meanwhile: a run hands its findings back, and its caller prints them.
/// </summary>
internal static class RunProgress
{
    public static T Show<T>(bool quiet, Func<Action<Pipeline, Phase>?, T> run)
    {
        if (quiet || Console.IsOutputRedirected || Environment.GetEnvironmentVariable("CI") is { Length: > 0 }) return run(null);
        T result = default!;
        AnsiConsole.Status().Spinner(Spinner.Known.Dots).Start("Reading", status =>
            result = run((pipeline, phase) => status.Status($"{phase}: {Markup.Escape(pipeline.Name)}")));
        return result;
    }
}
