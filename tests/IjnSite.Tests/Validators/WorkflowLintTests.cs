using System.Text.Json;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Validators;

/// <summary>The workflows, judged by actionlint.</summary>
public sealed class WorkflowLintTests
{
    /// <summary>What GitHub has had since the linter's last release: its lists are older.</summary>
    private static readonly string[] Newer = ["label \"ubuntu-24.04\" is unknown.", "unknown permission scope \"attestations\"."];

    [Fact]
    public async Task No_workflow_has_a_fault() =>
        Faults.None(await LintAsync([.. Directory.EnumerateFiles(Repository.PathOf(".github", "workflows")).Order(StringComparer.Ordinal)]));

    [Fact]
    public async Task A_planted_fault_is_found()
    {
        var folder = Directory.CreateTempSubdirectory("ijn-lint-").FullName;
        try
        {
            var file = Path.Combine(folder, "check.yml");
            await File.WriteAllTextAsync(file,
                (await File.ReadAllTextAsync(Repository.PathOf(".github", "workflows", "check.yml"), TestContext.Current.CancellationToken))
                    .Replace("run: ./test.sh", "run: ./test.sh ${{ github.event.pull_request.title }}", StringComparison.Ordinal), TestContext.Current.CancellationToken);

            Assert.Contains("potentially untrusted", Assert.Single(await LintAsync(file)), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<string>> LintAsync(params string[] files)
    {
        NodeTools.Require("node", "actionlint", "main.wasm");
        var output = await NodeTools.RunAsync("node", [Repository.PathOf("tests", "tools", "actionlint.mjs"), .. files], new Dictionary<string, string>());
        using var findings = JsonDocument.Parse(output);
        return [.. findings.RootElement.EnumerateArray()
            .Where(f => !Newer.Any(n => f.GetProperty("message").GetString()!.StartsWith(n, StringComparison.Ordinal)))
            .Select(f => $"{f.GetProperty("file")}:{f.GetProperty("line")}: {f.GetProperty("message")}")];
    }
}
