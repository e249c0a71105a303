using System.Globalization;
using System.Text.RegularExpressions;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.GitHub;

namespace IjnSite.Commands.Report;

/// <summary>Addresses of sources on GitHub, from the variables that a workflow sets (GITHUB_*); none anywhere else.</summary>
internal sealed partial class SourceLinks
{
    private readonly string? _base;

    /// <param name="root">The site's folder, absolute.</param>
    /// <param name="variable">The value of an environment variable; null or empty when it is not set.</param>
    public SourceLinks(string root, Func<string, string?> variable)
    {
        // On its branch a file can be edited; a commit only shows it.
        var branch = variable("GITHUB_REF") is { } reference && reference.StartsWith("refs/heads/", StringComparison.Ordinal) ? reference["refs/heads/".Length..] : variable("GITHUB_SHA");
        if (variable("GITHUB_SERVER_URL") is not { } server || variable("GITHUB_REPOSITORY") is not { } repository || branch is not { Length: > 0 }
            || !Server().IsMatch(server) || !Repository().IsMatch(repository)) return;
        var below = variable("GITHUB_WORKSPACE") is { Length: > 0 } workspace && SitePath.TryParse(Path.GetRelativePath(workspace, root), out var path) ? path : SitePath.Root;
        _base = $"{server}/{repository}/blob/{GitHubMarkdown.Path(branch)}/{(below.IsRoot ? "" : GitHubMarkdown.Path(below.Value) + "/")}";
    }

    public string? Of(SourceSpan place) => _base is null || place.Path.Length == 0 ? null
        : string.Create(CultureInfo.InvariantCulture, $"{_base}{GitHubMarkdown.Path(place.Path)}?plain=1#L{place.Line}");

    [GeneratedRegex(@"^https://[A-Za-z0-9.-]+(:[0-9]+)?$")]
    private static partial Regex Server();

    [GeneratedRegex(@"^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$")]
    private static partial Regex Repository();
}
