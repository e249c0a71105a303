using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary><c>ijn new</c> at a terminal, where it asks for what is missing.</summary>
public sealed partial class NewQuestionsTests
{
    private const string Enter = "\r";
    private const string Space = " ";
    private const string CtrlC = "\u0003";
    private const string CtrlD = "\u0004";

    [GeneratedRegex("\u001b\\[[0-9?;]*[A-Za-z]|\u001b[=>]")]
    private static partial Regex Sequence();

    [Fact]
    public void Every_required_key_is_asked_for_and_a_wrong_answer_told_with_its_remedy()
    {
        using var site = DiskSite.Smallest().With("theme/layouts/news-item.liquid", "<h1>{{ page.title }}</h1>{{ page.content }}");
        var screen = Answer(site, 0, ["new", "news-item", "--as-of", "2026-11-24"],
            ("title:", "The county: no" + Enter),
            ("summary:", "What was decided." + Enter),
            ("published:", "24.11.2026" + Enter),
            ("Write a date such as 2026-03-14", "2026-11" + Enter),
            ("kind:", "rel" + Enter),
            ("Anything else?", Enter));
        Assert.Contains("is '24.11.2026', which is no date", screen, StringComparison.Ordinal);
        Assert.Contains("Made input/news/the-county-no.md", screen, StringComparison.Ordinal);
        Assert.Equal("---\ntitle: \"The county: no\"\nsummary: What was decided.\npublished: 2026-11\nkind: release\ndraft: true\n---\n\n", File.ReadAllText(site.PathOf("input/news/the-county-no.md")));
        Assert.Empty(site.Run("check").MustEndWith(0).Errors);
    }

    [Fact]
    public void A_reference_is_chosen_among_the_entries_that_there_are()
    {
        using var site = DiskSite.Smallest()
            .With("input/members/first.md", "---\ntitle: The first\nstanding: core\njoined: 2019\n---\n")
            .With("input/members/second.md", "---\ntitle: The second\nid: number-two\nstanding: core\njoined: 2019\n---\n");
        var screen = Answer(site, 0, ["new", "contact", "Ana"],
            ("purposes:", Space + Enter),
            ("email:", Enter),
            ("Anything else?", Space + Enter),
            ("organization:", "first" + Enter));
        Assert.Contains("first       The first", screen, StringComparison.Ordinal);
        Assert.Equal("---\nname: Ana\npurposes:\n  - media\nemail: name@example.org\norganization: first\ndraft: true\n---\n\n", File.ReadAllText(site.PathOf("input/contacts/ana.md")));
    }

    [Theory]
    [InlineData("brief", "briefs")]
    [InlineData("story", "stories")]
    [InlineData("news-item", "news")]
    public void The_kind_that_is_written_is_made_though_the_words_of_other_kinds_hold_it(string kind, string folder)
    {
        using var site = DiskSite.Smallest();
        // A file that is there already is told before the further questions, which each kind has of its own.
        site.With($"input/{folder}/a-title.md", "---\ntitle: A title\n---\n");
        var screen = Answer(site, 1, ["new"], ("What do you want to make?", kind + Enter), ("title:", "A title" + Enter));
        Assert.Contains($"input/{folder}/a-title.md", screen, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_choice_is_asked_again_with_the_nearest_name()
    {
        using var site = DiskSite.Smallest();
        Answer(site, 3, ["new"],
            ("What do you want to make?", "evnt" + Enter),
            ("There is no 'evnt'. Did you mean 'event'?", "event" + Enter),
            ("title:", "A meeting" + Enter),
            ("starts:", Enter),
            ("time_zone:", Enter),
            ("mode:", "zoom" + Enter),
            ("There is no 'zoom'.", CtrlC));
        Assert.False(File.Exists(site.PathOf("input/events/a-meeting.md")), "A file was made.");
    }

    [Fact]
    public void The_kinds_fit_a_terminal_of_80_columns_a_line_each()
    {
        using var site = DiskSite.Smallest();
        var screen = Answer(site, 3, ["new"], ("\n>", "x" + Enter), ("There is no 'x'", CtrlC));
        var listed = screen[..screen.IndexOf('>', StringComparison.Ordinal)].ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Skip(1).ToList();
        Assert.Equal(SiteDefinition.ContentTypes.Select(t => t.Name), listed.Select(l => l.Trim().Split(' ')[0]));
        Assert.All(listed, l => Assert.InRange(l.Length, 1, 80));
        Assert.InRange(listed.Count, 1, 21);
    }

    [Theory]
    [InlineData(CtrlC)]
    [InlineData(CtrlD)]
    public void Whoever_stops_the_questions_leaves_no_file(string key)
    {
        using var site = DiskSite.Smallest();
        // By the second question the terminal hands on each key; before, the end of the input would be the terminal's own.
        var screen = Answer(site, 3, ["new", "brief", "A title"], ("summary:", "A sentence." + Enter), ("published:", "2026" + key));
        Assert.Contains("No file was made.", screen, StringComparison.Ordinal);
        Assert.False(File.Exists(site.PathOf("input/briefs/a-title.md")), "A file was made.");
    }

    [Fact]
    public void Nobody_is_asked_in_continuous_integration()
    {
        using var site = DiskSite.Smallest();
        Assert.Contains("The title of the new brief is missing", Answer(site, 2, ["new", "brief"], continuousIntegration: true), StringComparison.Ordinal);
    }

    // util-linux' script runs a command under a pseudo-terminal. Each answer is typed once its question stands on the screen.
    private static string Answer(DiskSite site, int expectedCode, string[] arguments, params (string Question, string Keys)[] answers) => Answer(site, expectedCode, arguments, false, answers);

    private static string Answer(DiskSite site, int expectedCode, string[] arguments, bool continuousIntegration, params (string Question, string Keys)[] answers)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "There is no /usr/bin/script, which gives the program a terminal.");
        var program = ProgramRun.Start(site.Root, ProgramRun.NoVariables, arguments);
        var line = string.Join(' ', new[] { program.FileName }.Concat(program.ArgumentList).Select(a => $"'{a}'"));
        // Where the kinds are listed the terminal is as small as any; elsewhere no sentence is to wrap.
        var size = arguments.Length == 1 ? "cols 80 rows 24" : "cols 300 rows 60";
        var start = new ProcessStartInfo("/usr/bin/script") { WorkingDirectory = site.Root, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in new[] { "-q", "-e", "-c", $"stty {size}; exec {line}", "/dev/null" }) start.ArgumentList.Add(argument);
        foreach (var name in start.Environment.Keys.Where(n => n is "CI" || n.StartsWith("IJN_", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        if (continuousIntegration) start.Environment["CI"] = "true";
        start.Environment["TERM"] = "xterm";
        using var process = Process.Start(start)!;
        var screen = new StringBuilder();
        var from = 0;
        foreach (var (question, keys) in answers)
        {
            while (!Plain(screen)[from..].Contains(question, StringComparison.Ordinal)) Assert.True(Read(), $"It ended before it asked for {question}\n{Plain(screen)}");
            from = Plain(screen).Length;
            process.StandardInput.Write(keys);
            process.StandardInput.Flush();
        }

        while (Read())
        {
        }

        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(3)), "The program did not end.");
        Assert.True(process.ExitCode == expectedCode, $"It ended with {process.ExitCode}.\n{Plain(screen)}");
        return Plain(screen);

        bool Read()
        {
            var buffer = new char[4096];
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
            var read = process.StandardOutput.ReadAsync(buffer, patience.Token).AsTask().GetAwaiter().GetResult();
            screen.Append(buffer, 0, read);
            return read > 0;
        }
    }

    private static string Plain(StringBuilder screen) => Sequence().Replace(screen.ToString(), "");
}
