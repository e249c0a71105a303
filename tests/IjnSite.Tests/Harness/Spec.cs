using YamlDotNet.RepresentationModel;

namespace IjnSite.Tests.Harness;

/// <summary>
/// One case of a file in <c>tests/specs/</c>: files in, files and findings out. The spec is the test is the documentation; its form is described in <c>tests/specs/README.md</c>.
/// </summary>
internal sealed class Spec
{
    public required string Name { get; init; }

    public required IReadOnlyDictionary<string, string> Files { get; init; }

    public string Theme { get; init; } = "minimal";

    public string Command { get; init; } = "build";

    public DateOnly AsOf { get; init; } = new(2026, 11, 24);

    public bool Drafts { get; init; }

    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Expected findings, complete and in order: each the beginning of a line.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>Texts that a file of the output must hold.</summary>
    public IReadOnlyList<(string File, string Text)> Contains { get; init; } = [];

    public IReadOnlyList<(string File, string Text)> Lacks { get; init; } = [];

    public IReadOnlyList<string> Absent { get; init; } = [];

    public static IEnumerable<Spec> In(string file)
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(file);
        yaml.Load(reader);
        foreach (var node in (YamlSequenceNode)yaml.Documents[0].RootNode)
        {
            var map = (YamlMappingNode)node;
            yield return new Spec
            {
                Name = Text(map, "name") ?? throw new FormatException($"A case in {file} has no name."),
                Files = FilesOf(map),
                Theme = Text(map, "theme") ?? "minimal",
                Command = Text(map, "command") ?? "build",
                AsOf = Text(map, "as_of") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd") : new DateOnly(2026, 11, 24),
                Drafts = Text(map, "drafts") == "true",
                Settings = [.. Items(map, "set")],
                Findings = [.. Items(map, "findings")],
                Contains = [.. Groups(map, "contains")],
                Lacks = [.. Groups(map, "lacks")],
                Absent = [.. Items(map, "absent")],
            };
        }
    }

    /// <summary>What the program makes of the case.</summary>
    public TestOutcome Run()
    {
        var site = Theme == "real" ? TestSite.WithRealTheme() : TestSite.Minimal();
        site.AsOf = AsOf;
        site.Drafts = Drafts;
        foreach (var (path, text) in Files)
        {
            if (text == "(deleted)") site.Without(path);
            else if (text.StartsWith("hex:", StringComparison.Ordinal)) site.With(path, Convert.FromHexString(text[4..].Replace(" ", "", StringComparison.Ordinal).Trim()));
            else if (text.StartsWith("picture:", StringComparison.Ordinal)) site.With(path, Repository.Picture(text[8..].Trim()));
            else site.With(path, text);
        }

        foreach (var setting in Settings) site.Set(setting);
        return Command == "check" ? site.Check() : site.Build();
    }

    /// <summary>Throws with everything that differs.</summary>
    public void Verify()
    {
        var outcome = Run();
        var faults = new List<string>();
        var lines = outcome.Lines.ToList();
        for (var i = 0; i < Math.Max(lines.Count, Findings.Count); i++)
        {
            if (i >= Findings.Count) faults.Add($"unexpected finding: {lines[i]}");
            else if (i >= lines.Count) faults.Add($"missing finding: {Findings[i]}");
            else if (!lines[i].StartsWith(Findings[i], StringComparison.Ordinal)) faults.Add($"finding {i + 1}\n  expected: {Findings[i]}\n  found:    {lines[i]}");
        }

        foreach (var (file, text) in Contains)
            if (!outcome.Files.ContainsKey(file) || !outcome.Text(file).Contains(text, StringComparison.Ordinal))
                faults.Add($"{file} lacks: {text}\n  it is: {(outcome.Files.ContainsKey(file) ? outcome.Text(file) : "absent")}");
        foreach (var (file, text) in Lacks)
            if (outcome.Files.ContainsKey(file) && outcome.Text(file).Contains(text, StringComparison.Ordinal)) faults.Add($"{file} holds: {text}");
        foreach (var file in Absent)
            if (outcome.Files.ContainsKey(file)) faults.Add($"{file} is there");
        Assert.True(faults.Count == 0, $"{Name}\n{string.Join("\n", faults)}");
    }

    private static string? Text(YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? ((YamlScalarNode)node).Value : null;

    private static IEnumerable<string> Items(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? ((YamlSequenceNode)node).Select(i => ((YamlScalarNode)i).Value ?? "") : [];

    // The key << takes the files of another case over; the case's own go before them.
    private static Dictionary<string, string> FilesOf(YamlMappingNode map)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!map.Children.TryGetValue(new YamlScalarNode("files"), out var node)) return files;
        foreach (var (key, value) in ((YamlMappingNode)node).Children.OrderBy(c => c.Value is YamlScalarNode))
        {
            IEnumerable<KeyValuePair<YamlNode, YamlNode>> pairs = value is YamlMappingNode others ? others.Children : [new(key, value)];
            foreach (var (path, text) in pairs) files[((YamlScalarNode)path).Value!] = ((YamlScalarNode)text).Value ?? "";
        }

        return files;
    }

    private static IEnumerable<(string, string)> Groups(YamlMappingNode map, string key)
    {
        if (!map.Children.TryGetValue(new YamlScalarNode(key), out var node)) yield break;
        foreach (var (file, texts) in ((YamlMappingNode)node).Children)
        {
            IEnumerable<YamlNode> items = texts is YamlSequenceNode many ? many : [texts];
            foreach (var item in items) yield return (((YamlScalarNode)file).Value!, ((YamlScalarNode)item).Value ?? "");
        }
    }
}
