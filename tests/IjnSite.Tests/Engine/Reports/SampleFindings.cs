using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Reports;

namespace IjnSite.Tests.Engine.Reports;

/// <summary>Findings as a stranger's pull request would cause them.</summary>
internal static class SampleFindings
{
    public static readonly DiagnosticDescriptor Bad = new("bad-thing", Severity.Error, "Something is bad.");
    public static readonly DiagnosticDescriptor Odd = new("odd-thing", Severity.Warning, "Something is odd.");

    public static readonly ReportLinks Online = new("https://git.example/o/r/blob/HEAD/docs/diagnostics.md", "https://git.example/o/r/blob/0123456789012345678901234567890123456789", "");

    /// <summary>Words that would do something where they are not encoded.</summary>
    public static readonly string[] Hostile =
    [
        "::error::x", "  ::stop-commands::x", "\u00A0::add-mask::x", "a\n::error::b", "a\r::set-env name=x::b", "a\u2028::error::b", "##[error]x", "x ##[add-mask]y", "##[[error]x",
        "%0A::error::x", "%250A", "a:b,c=d", "\u001b[31mred\u001b[2J", "\u009b31m", "\u202Etxt.exe\u2066", "@octocat and @org/team", "#1 and o/r#2, GH-3",
        "[click](https://evil.example)", "![x](https://evil.example/x.png)", "<img src=x onerror=alert(1)>", "<a href=https://evil.example>x</a>", "https://evil.example", "www.evil.example", "a@evil.example",
        "<https://evil.example>", "[x]: https://evil.example", "`` ` ``", "```\ncode", "$\\unicode{x}$", "**bold** _it_ ~~no~~", "| a | b |\n|---|---|", "# Heading", "- [ ] task", "&lt;b&gt; &amp;", "\\", "\uD800", "<!-- ", "</details>", "\0",
    ];

    public static Diagnostic Error(string path, int line, string message, string remedy = "Mend it.") => Bad.At(new SourceSpan(path, line, 1, 3), message, remedy);

    public static Diagnostic Warning(string path, int line, string message, string remedy = "Mend it.") => Odd.At(new SourceSpan(path, line, 1, 3), message, remedy);

    /// <summary>As many, errors and warnings by turns, with every hostile text as path, message and remedy.</summary>
    public static IReadOnlyList<Diagnostic> Many(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i =>
        {
            var path = $"input/{Hostile[i % Hostile.Length]}/{i}.md";
            var message = Hostile[(i / 3) % Hostile.Length] + " in a sentence";
            return i % 2 == 0 ? Error(path, (i % 90) + 1, message, Hostile[(i / 7) % Hostile.Length] + ".") : Warning(path, (i % 90) + 1, message);
        }),
    ];
}
