using System.Text;
using IjnSite.Commands;
using IjnSite.Commands.Check;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Tests.Harness;

/// <summary>A small site in memory: what an author would have in input/ and theme/, and what the program makes of it.</summary>
internal sealed class TestSite
{
    // A picture is encoded once for all tests.
    private static readonly MemoryFileStore Cache = new();

    private readonly MemoryFileStore _sources = new();
    private readonly List<SettingOverride> _overrides = [];

    /// <summary>What earlier runs made; null for a run with <c>--no-cache</c>.</summary>
    public IFileStore? Kept { get; set; } = Cache;

    public IFileStore Sources => _sources;

    public DateOnly AsOf { get; set; } = new(2026, 11, 24);

    public bool Drafts { get; set; }

    public bool Strict { get; set; }

    public int Jobs { get; set; } = 2;

    /// <summary>The program that makes the search index; null when none is installed.</summary>
    public string? IndexProgram { get; set; }

    /// <summary>The smallest settings and the smallest theme that make a site.</summary>
    public static TestSite Minimal() => new TestSite()
        .With("input/site.yml", "title: A site\nbase_url: https://example.org\n")
        .With("theme/layouts/base.liquid", "<!doctype html><html lang=\"{{ page.language }}\"><head><title>{{ page.head_title }}</title><meta name=\"description\" content=\"{{ page.description }}\"></head><body><main>{% main %}</main></body></html>")
        .With("theme/layouts/page.liquid", "<h1>{{ page.title }}</h1>{{ page.content }}");

    /// <summary>The minimal site with the real theme.</summary>
    public static TestSite WithRealTheme()
    {
        var site = new TestSite().With("input/site.yml", "title: A site\nbase_url: https://example.org\n");
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("theme"), "*", SearchOption.AllDirectories))
            site._sources.Write(SitePath.Parse("theme/" + Path.GetRelativePath(Repository.PathOf("theme"), file).Replace('\\', '/')), File.ReadAllBytes(file));
        return site;
    }

    public TestSite With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public TestSite With(string path, byte[] bytes)
    {
        _sources.Write(SitePath.Parse(path), bytes);
        return this;
    }

    public TestSite Without(string path)
    {
        _sources.Delete(SitePath.Parse(path));
        return this;
    }

    public TestSite Set(string setting)
    {
        _overrides.Add(SettingOverride.FromOption(setting)!);
        return this;
    }

    public TestOutcome Build() => Run(check: false);

    public TestOutcome Check() => Run(check: true);

    private TestOutcome Run(bool check)
    {
        var options = new RunOptions { Root = ".", Format = "text", AsOf = AsOf, Audience = Drafts ? Audience.Editors : Audience.Public, Strict = Strict, Jobs = Jobs, Overrides = _overrides };
        var store = new MemoryFileStore();
        using var output = OutputTransaction.Begin(store);
        var run = new SiteRun(options, _ => new SiteSources(_sources, SitePath.Parse("input"), SitePath.Parse("theme")), () => throw new InvalidOperationException("The clock was read.")) { Cache = Kept, IsCheck = check, IndexProgram = IndexProgram };
        var result = run.Execute(output, keepContent: check);
        if (check && result is not null) PageChecks.Run(SiteDefinition.Checks, run, result, Jobs);
        var files = store.List(SitePath.Root).Where(f => f.Segments[0] != ".ijn").ToDictionary(f => f.Value, store.Read, StringComparer.Ordinal);
        return new TestOutcome(files, run.Diagnostics.ToSortedList(), result);
    }
}

/// <summary>What came out of a run.</summary>
internal sealed record TestOutcome(IReadOnlyDictionary<string, byte[]> Files, IReadOnlyList<Diagnostic> Findings, SiteResult? Result)
{
    public string Text(string path) =>
        Files.TryGetValue(path, out var bytes) ? Encoding.UTF8.GetString(bytes) : throw new KeyNotFoundException($"There is no {path} among {string.Join(", ", Files.Keys)}; findings: {string.Join("\n", Lines)}");

    public IEnumerable<string> Lines => Findings.Select(TextFormatter.Format);
}
