using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>The project's own documents: a link from one to another leads to a file and a heading that are there.</summary>
public sealed partial class DocumentLinksTests
{
    [Fact]
    public void Links_between_documents_lead_somewhere()
    {
        var documents = Directory.EnumerateFiles(Repository.Root, "*.md").Concat(Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)).Append(Repository.PathOf("theme", "README.md")).ToList();
        Assert.True(documents.Count > 30, "The documents were not found.");
        Faults.None(documents.SelectMany(from => LinksIn(from).Where(target => !IsThere(from, target)).Select(target => $"{Path.GetRelativePath(Repository.Root, from)}: {target}")));
    }

    // Code holds examples of links, not links.
    private static IEnumerable<string> LinksIn(string document) =>
        from line in File.ReadLines(document)
        where !line.StartsWith("    ", StringComparison.Ordinal)
        from Match link in Link().Matches(Code().Replace(line, ""))
        let target = link.Groups[1].Value
        where !target.Contains(':', StringComparison.Ordinal)
        select target;

    private static bool IsThere(string from, string target)
    {
        var (path, anchor) = target.Split('#') is [var p, var a] ? (p, a) : (target, "");
        var file = path.Length == 0 ? from : Path.GetFullPath(path, Path.GetDirectoryName(from)!);
        return anchor.Length == 0 ? Path.Exists(file) : File.Exists(file) && File.ReadLines(file).Any(l => l.StartsWith('#') && Anchor(l) == anchor);
    }

    /// <summary>The address that GitHub gives a heading: its words in lower case, without signs, with hyphens for blanks.</summary>
    private static string Anchor(string heading)
    {
        var text = new StringBuilder();
        foreach (var c in heading.TrimStart('#').Trim().ToLower(CultureInfo.InvariantCulture))
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_') text.Append(c);
            else if (c == ' ') text.Append('-');
        }

        return text.ToString();
    }

    [GeneratedRegex(@"\]\(<?([^)\s>]+)>?\)")]
    private static partial Regex Link();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Code();
}
