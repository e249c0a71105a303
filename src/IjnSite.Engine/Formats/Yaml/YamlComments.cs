using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace IjnSite.Engine.Formats.Yaml;

/// <summary>Finds the comments of a YAML text.</summary>
public static class YamlComments
{
    /// <summary>Reports the first comment of an entry: the form editor would drop it.</summary>
    /// <inheritdoc cref="In"/>
    public static void Check(SourceText source, int start, int length, DiagnosticBag bag)
    {
        if (In(source, start, length) is [var first, ..])
        {
            bag.Add(YamlDiagnostics.Comment.At(source.Span(first, 1), "Here stands a comment, which the form editor drops the next time that somebody saves this entry there",
                "Delete it, and say what it says in the text or in the message of the change."));
        }
    }

    /// <param name="start">Where the YAML begins, as a UTF-16 offset into the source's text.</param>
    /// <param name="length">In UTF-16 units.</param>
    /// <returns>The offsets of their number signs, ascending.</returns>
    public static IReadOnlyList<int> In(SourceText source, int start, int length)
    {
        var yaml = source.Text.Substring(start, length);
        if (!yaml.Contains('#')) return [];
        var found = new List<int>();
        var scanner = new Scanner(new StringReader(yaml), skipComments: false);
        try
        {
            while (scanner.MoveNext())
                if (scanner.Current is Comment comment) found.Add(start + (int)comment.Start.Index);
        }
        catch (YamlException)
        {
            // What cannot be read has a finding of its own.
        }

        return found;
    }
}
