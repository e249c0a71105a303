namespace IjnSite.Commands;

/// <summary>How lines look for a person at a terminal.</summary>
/// <param name="Width">In cells; null when nobody sees the lines as they are printed: in a pipe, a file, a log.</param>
internal sealed record TerminalStyle(bool HasColor, int? Width)
{
    private const int LeastWidth = 40;
    private const int UsualWidth = 80;

    /// <summary>Of standard error, where findings go.</summary>
    public static TerminalStyle OfErrors() => Of(
        !Console.IsErrorRedirected, Environment.GetEnvironmentVariable, WidthNow,
        // A console of Windows that shows the codes themselves has to be asked.
        () => !OperatingSystem.IsWindows() || Spectre.Console.AnsiConsole.Profile.Capabilities.Ansi);

    /// <summary>NO_COLOR has the last word; FORCE_COLOR and CLICOLOR_FORCE give colors to a pipe too; a terminal has them unless it calls itself dumb.</summary>
    /// <param name="width">In cells; asked for a terminal only.</param>
    public static TerminalStyle Of(bool isTerminal, Func<string, string?> variable, Func<int> width, Func<bool> knowsColors)
    {
        var forced = IsSet("FORCE_COLOR") || IsSet("CLICOLOR_FORCE");
        var color = variable("NO_COLOR") is not { Length: > 0 } && (forced || (isTerminal && variable("TERM") != "dumb" && knowsColors()));
        return new TerminalStyle(color, isTerminal ? Math.Max(LeastWidth, width()) : null);

        bool IsSet(string name) => variable(name) is { Length: > 0 } value && value != "0";
    }

    public string Error(string text) => Paint(text, "1;31");

    public string Warning(string text) => Paint(text, "1;33");

    public string Strong(string text) => Paint(text, "1");

    public string Faint(string text) => Paint(text, "2");

    private string Paint(string text, string code) => HasColor && text.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text;

    private static int WidthNow()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : UsualWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }
}
