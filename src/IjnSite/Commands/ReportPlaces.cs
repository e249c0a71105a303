using System.Text.RegularExpressions;
using IjnSite.Engine.Reports;

namespace IjnSite.Commands;

/// <summary>Finds out where the readers of a report are: in a job of GitHub Actions, which says so in its variables, or elsewhere.</summary>
internal static partial class ReportPlaces
{
    [GeneratedRegex(@"\A[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+\z")]
    private static partial Regex RepositoryName();

    [GeneratedRegex(@"\A[0-9a-f]{40,64}\z")]
    private static partial Regex CommitName();

    /// <param name="repository">As the site's settings say it, without a final slash.</param>
    /// <param name="root">The folder of the site.</param>
    public static ReportLinks Links(string? repository, string root)
    {
        var job = Web(Variable("GITHUB_SERVER_URL")) is { } server && Variable("GITHUB_REPOSITORY") is { } name && RepositoryName().IsMatch(name) ? $"{server}/{name}" : null;
        var source = job is not null && Variable("GITHUB_SHA") is { } commit && CommitName().IsMatch(commit) ? $"{job}/blob/{commit}" : null;
        var help = (repository ?? job) is { } known ? $"{known}/blob/HEAD/{ReportLinks.HelpFile}" : ReportLinks.HelpFile;
        return new ReportLinks(help, source, FolderIn(Variable("GITHUB_WORKSPACE"), root));
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static string? Web(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? uri.GetLeftPart(UriPartial.Path).TrimEnd('/') : null;

    private static string FolderIn(string? workspace, string root)
    {
        if (workspace is null) return "";
        var relative = Path.GetRelativePath(workspace, Path.GetFullPath(root)).Replace(Path.DirectorySeparatorChar, '/');
        return relative == "." || relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? "" : relative + "/";
    }
}
