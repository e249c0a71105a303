using System.Text;

namespace IjnSite.Commands;

/// <summary>The program's two streams, as UTF-8 with plain line ends on every system.</summary>
internal sealed class ConsoleStreams
{
    private readonly StreamWriter _error = new(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
    private readonly StreamWriter _text;

    public ConsoleStreams()
    {
        Out = Console.OpenStandardOutput();
        _text = new StreamWriter(Out, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
    }

    /// <summary>For one machine-readable document.</summary>
    public Stream Out { get; }

    public void Error(string line) => _error.WriteLine(line);

    public void Line(string line) => _text.WriteLine(line);
}
