using System.Text;
using IjnSite.Engine.Formats.Diffs;

namespace IjnSite.Commands.Check.Fixes;

/// <summary>Shows what was changed: the diff on standard output for people, and on standard error where standard output belongs to a machine.</summary>
internal static class MendedReport
{
    public static void Print(MendedFiles mended, RunOptions options, ConsoleStreams streams)
    {
        foreach (var file in mended.Written)
        {
            foreach (var line in UnifiedDiff.Of(file.Path.Value, Encoding.UTF8.GetString(file.Before), Encoding.UTF8.GetString(file.After)))
            {
                if (options.Format == "text") streams.Line(line);
                else streams.Error(Quoted(line));
            }
        }

        if (options.Format != "text") return;
        foreach (var file in mended.Written) streams.Line($"Mended {file.Path}: {string.Join(", ", file.Does)}");
        var count = mended.Written.Count;
        streams.Line(count == 0 ? "Nothing to mend" : FormattableString.Invariant($"Mended {count} {(count == 1 ? "file" : "files")}"));
    }

    // A line of a log that begins with two colons, or has ##[ in it, is a command to GitHub, and these lines hold texts of strangers.
    private static string Quoted(string line) => "| " + line.Replace("##[", "## [", StringComparison.Ordinal);
}
