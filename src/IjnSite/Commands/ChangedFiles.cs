using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using IjnSite.Engine.Diagnostics;

namespace IjnSite.Commands;

/// <summary>Asks Git which files of the site changed. A report is read without that order too, so nothing here ends a run.</summary>
internal static class ChangedFiles
{
    /// <summary>
    /// What changed since the reference and the present commit parted (the commits of this branch and what is not committed yet, new files too), relative to the folder of
    /// the site, which may lie anywhere in its repository.
    /// </summary>
    /// <param name="reference">A commit, a branch or a tag that does not begin with a hyphen.</param>
    /// <param name="warnings">Gets a finding when Git cannot tell.</param>
    /// <returns>Null when Git cannot tell.</returns>
    public static IReadOnlySet<string>? Since(string reference, string root, ICollection<Engine.Diagnostics.Diagnostic> warnings)
    {
        try
        {
            // Without a repository, "git diff" compares any two files, and would complain of its options.
            if (!IsInRepository(root))
            {
                warnings.Add(Failure.ChangesUnknown.At(SourceSpan.None, $"What changed since '{reference}' is not known: This folder is in no Git repository",
                    "Leave --changed-since out, or run the command in a copy of the repository."));
                return null;
            }

            string[] kept = ["diff", "--name-only", "-z", "--relative", "--no-renames", "--no-ext-diff", "--merge-base", "--end-of-options", reference, "--"];
            string[] added = ["ls-files", "-z", "--others", "--exclude-standard"];
            return Names(Ask(root, kept) + Ask(root, added));
        }
        catch (GitException fault)
        {
            warnings.Add(Failure.ChangesUnknown.At(SourceSpan.None,
                $"What changed since '{reference}' is not known: {fault.Message.TrimEnd('.')}",
                "Name a branch, a tag or a commit that this copy of the repository has, and fetch its whole history (on GitHub: fetch-depth: 0)."));
            return null;
        }
    }

    private static bool IsInRepository(string root)
    {
        try
        {
            return Ask(root, ["rev-parse", "--is-inside-work-tree"]).Trim() == "true";
        }
        catch (GitException fault) when (fault.Message.Contains("not a git repository", StringComparison.Ordinal))
        {
            return false;
        }
    }

    private static HashSet<string> Names(string list) => list.Split('\0', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    private static string Ask(string root, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, StandardOutputEncoding = new UTF8Encoding(false) };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        // Git's own words are shown to people, who read the rest in English; and what looks on writes nothing.
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            using var git = Process.Start(start)!;
            git.StandardInput.Close();
            var errors = git.StandardError.ReadToEndAsync();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? output : throw new GitException("Git says: " + FirstLine(errors.GetAwaiter().GetResult(), git.ExitCode));
        }
        catch (Exception fault) when (fault is Win32Exception or IOException)
        {
            throw new GitException("Git cannot be run (is it installed?)");
        }
    }

    private static string FirstLine(string text, int code) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() is { } line
            ? line.StartsWith("fatal: ", StringComparison.Ordinal) ? line["fatal: ".Length..] : line
            : FormattableString.Invariant($"nothing, with exit code {code}");

    private sealed class GitException(string message) : Exception(message);
}
