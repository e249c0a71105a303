using IjnSite.Tests.Harness;
using YamlDotNet.RepresentationModel;

namespace IjnSite.Tests.Hosting;

/// <summary>The files below <c>.github/workflows</c>, read as YAML.</summary>
internal sealed record Workflow(string Name, string Text, YamlMappingNode Root)
{
    public static IReadOnlyList<Workflow> All { get; } =
        [.. Directory.EnumerateFiles(Repository.PathOf(".github", "workflows")).Order(StringComparer.Ordinal).Select(f => Parse(Path.GetFileName(f), File.ReadAllText(f)))];

    public static Workflow Parse(string name, string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return new Workflow(name, text, (YamlMappingNode)yaml.Documents[0].RootNode);
    }

    public IEnumerable<(string Name, YamlMappingNode Job)> Jobs => ((YamlMappingNode)Root["jobs"]).Children.Select(j => (((YamlScalarNode)j.Key).Value!, (YamlMappingNode)j.Value));

    public IEnumerable<YamlMappingNode> Steps => Jobs.SelectMany(j => ((YamlSequenceNode)j.Job["steps"]).Children).Cast<YamlMappingNode>();

    public static string? Scalar(YamlMappingNode node, string key) => (Child(node, key) as YamlScalarNode)?.Value;

    public static YamlNode? Child(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
}
