using System.Globalization;
using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Reports;

/// <summary>Where the readers of a report find more, and what a file is called where they look.</summary>
/// <param name="HelpBase">The address of the document that explains each kind of finding: of the web, or relative to the repository.</param>
/// <param name="SourceBase">The web address below which the sources lie as they were in the run, without a final slash; null when none is known.</param>
/// <param name="Folder">The folder of the site in its repository, with a slash at its end; empty when the site is the whole repository.</param>
public sealed record ReportLinks(string HelpBase, string? SourceBase, string Folder)
{
    /// <summary>The document's place in the repository of the program.</summary>
    public const string HelpFile = "docs/diagnostics.md";

    /// <summary>A run of which nothing is known but its files.</summary>
    public static ReportLinks Local { get; } = new(HelpFile, null, "");

    /// <summary>Whether <see cref="HelpOf"/> can be opened from anywhere.</summary>
    public bool IsHelpOnline => HelpBase.Contains("://", StringComparison.Ordinal);

    public string HelpOf(string id) => $"{HelpBase}#{id}";

    /// <summary>The path in the repository.</summary>
    public string PathOf(string path) => Folder + path;

    /// <summary>The path in the repository as a relative URI (RFC 3986).</summary>
    public string UriOf(string path) => string.Join('/', PathOf(path).Split('/').Select(Uri.EscapeDataString));

    /// <summary>The web page that shows a finding's line; null when none is known, or the finding is about a finished page that no file of the repository made.</summary>
    public string? SourceOf(SourceSpan where) =>
        SourceBase is null || where.Path.Length == 0 || where.Path.StartsWith("output/", StringComparison.Ordinal) ? null
        // Without the query a Markdown file is shown as its readers see it, without line numbers.
        : $"{SourceBase}/{UriOf(where.Path)}?plain=1#L{where.Line.ToString(CultureInfo.InvariantCulture)}";
}
