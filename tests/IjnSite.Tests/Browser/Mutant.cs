using IjnSite.Tests.Harness;
using YamlDotNet.RepresentationModel;

namespace IjnSite.Tests.Browser;

/// <summary>
/// A small wrong page or text that a probe or a diagnostic has to find, and the same without the fault, in which it may find nothing. A file of
/// <c>tests/mutants</c>, whose form its README tells.
/// </summary>
internal sealed record Mutant(string Name, IReadOnlyList<string> Criteria, string? Probe, string? Diagnostic, string State, string Fault, int Line, string Wrong, string Right, string Other)
{
    public static IReadOnlyDictionary<string, Mutant> All { get; } = Directory.EnumerateFiles(Repository.PathOf("tests", "mutants"), "*.yml").Order(StringComparer.Ordinal).Select(Read).ToDictionary(m => m.Name, StringComparer.Ordinal);

    private static Mutant Read(string file)
    {
        var yaml = new YamlStream();
        using (var reader = new StreamReader(file)) yaml.Load(reader);
        var map = (YamlMappingNode)yaml.Documents[0].RootNode;
        string? Text(string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? ((YamlScalarNode)node).Value : null;
        return new Mutant(
            Path.GetFileNameWithoutExtension(file),
            [.. ((YamlSequenceNode)map["criteria"]).Select(n => ((YamlScalarNode)n).Value!)],
            Text("probe"), Text("diagnostic"), Text("state") ?? PageState.Plain.Name,
            Text("fault") ?? "", int.Parse(Text("line") ?? "0", System.Globalization.CultureInfo.InvariantCulture),
            Text("wrong") ?? throw new FormatException($"{file} has nothing wrong."), Text("right") ?? throw new FormatException($"{file} has no healthy twin."), Text("other") ?? "");
    }

    /// <summary>A whole document of a text that may be only what stands in its <c>main</c>.</summary>
    public static string Page(string text) => text.TrimStart().StartsWith("<!doctype", StringComparison.Ordinal) ? text : $$"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A page</title>
        <style>:root { color-scheme: light dark } :focus-visible { outline: 3px solid CanvasText; outline-offset: 2px }</style></head>
        <body>
        {{(text.Contains("<main", StringComparison.Ordinal) ? text : $"<a href=\"#main\" style=\"display: inline-block; min-height: 44px\">Skip to content</a>\n<header><p>A site</p></header>\n<main id=\"main\" tabindex=\"-1\">\n<h1>A page</h1>\n{text}</main>\n<footer><p>The end</p></footer>")}}
        </body>
        </html>
        """;
}
