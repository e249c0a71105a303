using IjnSite.Engine.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace IjnSite.Engine.Formats.Yaml;

/// <summary>Finds the comments of a YAML text that can be read.</summary>
public static class YamlComments
{
    /// <param name="start">Where the YAML begins, as a UTF-16 offset into the source's text.</param>
    /// <param name="length">In UTF-16 units.</param>
    /// <returns>The offsets of their number signs, ascending.</returns>
    public static IReadOnlyList<int> In(SourceText source, int start, int length)
    {
        var yaml = source.Text.Substring(start, length);
        if (!yaml.Contains('#')) return [];
        var found = new List<int>();
        var scanner = new Scanner(new StringReader(yaml), skipComments: false);
        while (scanner.MoveNext())
            if (scanner.Current is Comment comment) found.Add(start + (int)comment.Start.Index);
        return found;
    }
}
