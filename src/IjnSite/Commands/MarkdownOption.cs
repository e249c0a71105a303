using System.CommandLine;
using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;

namespace IjnSite.Commands;

/// <summary>The option <c>--markdown FILE</c> of commands that tell something that belongs on GitHub.</summary>
internal static class MarkdownOption
{
    public static Option<string?> Define(string what) =>
        new("--markdown") { Description = $"A file to write {what} to as Markdown for GitHub, at most 60,000 bytes; - prints it instead of the text." };

    /// <summary>Prints the text, and writes the Markdown where it was asked for.</summary>
    /// <param name="target">The option's value.</param>
    /// <param name="text">Prints the text form.</param>
    /// <returns>False, with a finding, when the file could not be written.</returns>
    public static bool Write(string? target, string markdown, Action text, string format, ConsoleStreams streams)
    {
        if (target == "-")
        {
            foreach (var line in markdown.TrimEnd('\n').Split('\n')) streams.Line(line);
            return true;
        }

        text();
        if (target is null) return true;
        try
        {
            var file = Path.GetFullPath(target);
            var folder = Path.GetDirectoryName(file) ?? file;
            // A slip in a path must not grow folders; --summary makes none either.
            if (!RealPath.IsFolder(folder)) return Refuse("there is no such folder");
            new DiskFileStore(folder).Write(SitePath.Parse(Path.GetFileName(file)), Encoding.UTF8.GetBytes(markdown));
            return true;
        }
        catch (FileStoreException fault)
        {
            return Refuse(fault.Message.TrimEnd('.'));
        }

        bool Refuse(string why)
        {
            FindingsPrinter.Print([Failure.ReportNotWritten.At(SourceSpan.None, $"The file '{target}' cannot be written: {why}", "Name another file with --markdown, in a folder that is there.")], format, streams);
            return false;
        }
    }
}
