using System.Text.RegularExpressions;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Formats.Liquid;

/// <summary>
/// The text of a template, able to say where a name stands. Fluid's tree carries no lines, so places are found by looking at the tags' own text;
/// a name that is wrong is wrong wherever it stands, so the first place is a true one.
/// </summary>
internal sealed partial class TemplateSource(string name, SourceText text)
{
    public string Name => name;

    public SourceText Text => text;

    public SourceSpan Start => text.Span(0);

    public SourceSpan At(int line, int column)
    {
        var offset = 0;
        for (var l = 1; l < line; l++)
        {
            var next = text.Text.IndexOf('\n', offset);
            if (next < 0) break;
            offset = next + 1;
        }

        return text.Span(offset + Math.Max(0, column - 1));
    }

    public SourceSpan? Find(string identifier)
    {
        foreach (Match tag in Tags().Matches(text.Text))
            foreach (Match word in Words().Matches(WithoutStrings(tag.Value)))
                if (word.Value == identifier) return text.Span(tag.Index + word.Index, identifier.Length);
        return null;
    }

    /// <summary>Where a tag holds a text in quotes, the quotes not counted.</summary>
    public SourceSpan? FindText(string words)
    {
        foreach (Match tag in Tags().Matches(text.Text))
            foreach (Match quoted in Strings().Matches(tag.Value))
                if (quoted.Value.AsSpan(1, quoted.Length - 2).SequenceEqual(words)) return text.Span(tag.Index + quoted.Index + 1, words.Length);
        return null;
    }

    /// <summary>Filter names with their places.</summary>
    public IEnumerable<(string Name, SourceSpan Where)> Filters()
    {
        foreach (Match tag in Tags().Matches(text.Text))
            foreach (Match bar in FilterUse().Matches(WithoutStrings(tag.Value)))
                yield return (bar.Groups[1].Value, text.Span(tag.Index + bar.Groups[1].Index, bar.Groups[1].Length));
    }

    /// <summary>Names of rendered partials with their places.</summary>
    public IEnumerable<(string Name, SourceSpan Where)> Partials()
    {
        foreach (Match tag in PartialUse().Matches(text.Text))
            yield return (tag.Groups[1].Value, text.Span(tag.Groups[1].Index, tag.Groups[1].Length));
    }

    // Same length, so that places stay true.
    private static string WithoutStrings(string tag) => Strings().Replace(tag, m => new string(' ', m.Length));

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"[A-Za-z_][A-Za-z0-9_-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"\|\s*([A-Za-z_][A-Za-z0-9_]*)", RegexOptions.CultureInvariant)]
    private static partial Regex FilterUse();

    [GeneratedRegex(@"\{%-?\s*render\s+['""]([^'""]*)['""]", RegexOptions.CultureInvariant)]
    private static partial Regex PartialUse();

    [GeneratedRegex(@"'[^']*'|""[^""]*""", RegexOptions.CultureInvariant)]
    private static partial Regex Strings();
}
