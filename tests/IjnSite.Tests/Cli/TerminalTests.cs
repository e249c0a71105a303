using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary>What a person at a terminal still sees when a command has ended: the moving display clears its own lines and no others.</summary>
public sealed partial class TerminalTests
{
    [GeneratedRegex("\u001b\\[(?<n>[0-9?;]*)(?<what>[A-Za-z])|\u001b[=>]|\r|\n|[^\u001b\r\n]+")]
    private static partial Regex Piece();

    [Fact]
    public void A_build_leaves_its_summary_on_the_screen()
    {
        using var site = DiskSite.Smallest();
        var screen = Screen(site, "build");
        Assert.Contains(screen, l => l.StartsWith("Built 1 pages", StringComparison.Ordinal));
        Assert.Contains(screen, l => l.StartsWith("Output: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void Findings_stay_on_the_screen_from_the_first_to_the_last(string command)
    {
        using var site = DiskSite.Smallest().With("input/pages/a.md", "---\ntitle: A\nunknwon: x\nwrong: y\n---\n");
        var screen = Screen(site, command);
        Assert.Contains(screen, l => l.StartsWith("input/pages/a.md:3:1: error unknown-key:", StringComparison.Ordinal));
        Assert.Contains(screen, l => l.StartsWith("Errors, unknown-key: 2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_finding_is_shown_with_its_line_and_a_mark_below_the_place()
    {
        using var site = DiskSite.Smallest().With("input/pages/a.md", "---\ntitle: A\nunknwon: \u001b[31mx\n---\n");
        var screen = Screen(site, "check");
        var line = screen.FindIndex(l => l.StartsWith("input/pages/a.md:3:1: error unknown-key:", StringComparison.Ordinal));
        Assert.Equal("    3 | unknwon: <U+001B>[31mx", screen[line + 1]);
        Assert.Equal("      | ^^^^^^^", screen[line + 2]);
        Assert.Contains("Errors, unknown-key: 1 (docs/diagnostics.md#unknown-key)", screen);
    }

    // util-linux' script runs a command under a pseudo-terminal and writes what it prints to a file.
    private static List<string> Screen(DiskSite site, string command)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "There is no /usr/bin/script, which gives the program a terminal.");
        var program = ProgramRun.Start(site.Root, ProgramRun.NoVariables, command);
        var line = string.Join(' ', new[] { program.FileName }.Concat(program.ArgumentList).Select(a => $"'{a}'"));
        var log = site.PathOf("screen.log");
        var start = new ProcessStartInfo("/usr/bin/script") { WorkingDirectory = site.Root, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in new[] { "-q", "-e", "-c", $"stty cols 300; {line}", log }) start.ArgumentList.Add(argument);
        foreach (var name in start.Environment.Keys.Where(n => n is "CI" or "NO_COLOR" || n.StartsWith("GITHUB_", StringComparison.Ordinal) || n.StartsWith("IJN_", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        start.Environment["TERM"] = "xterm";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(3)), "The program did not end.");
        return Replay(File.ReadAllText(log));
    }

    // As much of a terminal as the display uses: lines, a cursor that goes up and down, and clearing.
    private static List<string> Replay(string log)
    {
        var (lines, row, column) = (new List<StringBuilder> { new() }, 0, 0);
        foreach (Match piece in Piece().Matches(log))
        {
            var count = int.TryParse(piece.Groups["n"].Value, out var number) ? number : 0;
            switch (piece.Value)
            {
                case "\r": column = 0; break;
                case "\n": row++; break;
                case var text when text[0] == '\u001b':
                    if (piece.Groups["what"].Value == "A") row = Math.Max(0, row - Math.Max(1, count));
                    if (piece.Groups["what"].Value == "B") row += Math.Max(1, count);
                    if (piece.Groups["what"].Value == "K") lines[row].Length = count == 2 ? 0 : Math.Min(lines[row].Length, column);
                    if (piece.Groups["what"].Value == "J") { lines.RemoveRange(row + 1, lines.Count - row - 1); lines[row].Length = Math.Min(lines[row].Length, column); }
                    break;
                default:
                    lines[row].Append(' ', Math.Max(0, column - lines[row].Length));
                    lines[row].Remove(column, Math.Min(piece.Length, lines[row].Length - column)).Insert(column, piece.Value);
                    column += piece.Length;
                    break;
            }

            while (lines.Count <= row) lines.Add(new StringBuilder());
        }

        return [.. lines.Select(l => l.ToString())];
    }
}
