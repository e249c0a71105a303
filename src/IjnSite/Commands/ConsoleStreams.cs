using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Reports;

namespace IjnSite.Commands;

/// <summary>
/// The program's two streams, as UTF-8 with plain line ends on every system. Titles and file names of strangers are in most lines, so that nothing that could move a
/// cursor, or be a command to a CI system, goes through <see cref="Error"/> and <see cref="Line"/>.
/// </summary>
/// <param name="inWorkflow">GitHub Actions reads what is printed.</param>
internal sealed class ConsoleStreams(bool inWorkflow = false)
{
    private readonly StreamWriter _error = Writer(Console.OpenStandardError());
    private readonly StreamWriter _text = Writer(Console.OpenStandardOutput());

    /// <summary>For one machine-readable document.</summary>
    public Stream Out => _text.BaseStream;

    public void Error(string text) => Write(_error, text);

    public void Line(string text) => Write(_text, text);

    /// <summary>A line for standard error with colors in it. Its maker has made the words of strangers in it harmless for a terminal.</summary>
    public void Styled(string line) => _error.WriteLine(inWorkflow ? WorkflowCommands.Defuse(line) : line);

    /// <summary>A command to GitHub Actions, on standard error.</summary>
    public void Command(string line) => _error.WriteLine(line);

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };

    private void Write(StreamWriter writer, string text)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var harmless = HarmlessText.OneLine(line, '?');
            writer.WriteLine(inWorkflow ? WorkflowCommands.Defuse(harmless) : harmless);
        }
    }
}
