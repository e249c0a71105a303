using System.Text.RegularExpressions;
using IjnSite.Tests.Harness;
using YamlDotNet.RepresentationModel;

namespace IjnSite.Tests.Hosting;

/// <summary>What every workflow keeps to, so that a pull request from a stranger can do no harm.</summary>
public sealed partial class WorkflowPolicyTests
{
    /// <summary>What a job may have beyond reading the code.</summary>
    private static readonly Dictionary<string, string[]> Rights = new()
    {
        ["comment.yml/comment"] = ["actions: read", "contents: read", "pull-requests: write"],
        ["report.yml/report"] = ["contents: read", "issues: write"],
        ["release.yml/publish"] = ["attestations: write", "contents: write", "id-token: write"],
    };

    [Fact]
    public void No_workflow_breaks_a_rule() => Faults.None(Workflow.All.SelectMany(FaultsOf));

    [Theory]
    [InlineData("uses: actions/checkout@v7", "is not pinned")]
    [InlineData("uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1", "names no version")]
    [InlineData("uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", "keeps its credentials")]
    [InlineData("run: echo '${{ github.event.pull_request.title }}'", "puts an expression into a script")]
    [InlineData("run: echo \"${{ github.head_ref }}\"", "puts an expression into a script")]
    [InlineData("uses: actions/cache@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7", "uses a cache")]
    public void A_planted_fault_in_a_step_is_found(string step, string fault)
    {
        var text = $"on: pull_request\npermissions:\n  contents: read\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    timeout-minutes: 5\n    steps:\n      - {step}\n";
        Assert.Contains(FaultsOf(Workflow.Parse("a.yml", text)), f => f.Contains(fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("on: pull_request_target\npermissions:\n  contents: read\njobs: {}\n", "pull_request_target")]
    [InlineData("on:\n  pull_request_target:\npermissions:\n  contents: read\njobs: {}\n", "pull_request_target")]
    [InlineData("on: push\njobs: {}\n", "no permissions at its top")]
    [InlineData("on: push\npermissions: write-all\njobs: {}\n", "no permissions at its top")]
    [InlineData("on: push\npermissions:\n  contents: write\njobs: {}\n", "may write")]
    [InlineData("on: push\npermissions: {}\njobs:\n  a:\n    runs-on: x\n    steps: []\n", "no timeout")]
    [InlineData("on: push\npermissions: {}\njobs:\n  a:\n    runs-on: x\n    timeout-minutes: 5\n    permissions:\n      issues: write\n    steps: []\n", "rights that no list gives it")]
    [InlineData("on: pull_request\npermissions: {}\njobs:\n  a:\n    runs-on: x\n    timeout-minutes: 5\n    env:\n      A: ${{ secrets.B }}\n    steps: []\n", "uses a secret")]
    public void A_planted_fault_in_a_workflow_is_found(string text, string fault) =>
        Assert.Contains(FaultsOf(Workflow.Parse("a.yml", text)), f => f.Contains(fault, StringComparison.Ordinal));

    [Fact]
    public void Every_script_that_a_workflow_runs_exists_and_can_be_run()
    {
        var scripts = Workflow.All.SelectMany(w => w.Steps).Select(s => Workflow.Scalar(s, "run") ?? "").SelectMany(r => ScriptPath().Matches(r)).Select(m => m.Value).Distinct(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(scripts);
        Faults.None(scripts.Where(s => !File.Exists(Repository.PathOf(s)) || (!OperatingSystem.IsWindows() && !File.GetUnixFileMode(Repository.PathOf(s)).HasFlag(UnixFileMode.UserExecute))));
    }

    private static IEnumerable<string> FaultsOf(Workflow workflow)
    {
        string Fault(string text) => $"{workflow.Name}: {text}";
        var on = Workflow.Child(workflow.Root, "on");
        var events = on switch
        {
            YamlMappingNode map => map.Children.Keys.Select(k => k.ToString()).ToList(),
            YamlSequenceNode list => [.. list.Children.Select(c => c.ToString())],
            _ => [on?.ToString() ?? ""],
        };
        if (events.Contains("pull_request_target")) yield return Fault("runs on pull_request_target");

        if (Workflow.Child(workflow.Root, "permissions") is not YamlMappingNode top) yield return Fault("has no permissions at its top");
        else if (top.Children.Values.Any(v => v.ToString() == "write")) yield return Fault("may write everywhere");

        foreach (var (name, job) in workflow.Jobs)
        {
            if (Workflow.Scalar(job, "timeout-minutes") is null) yield return Fault($"{name} has no timeout");
            if (Workflow.Child(job, "permissions") is YamlMappingNode rights
                && !rights.Children.Select(r => $"{r.Key}: {r.Value}").Order(StringComparer.Ordinal).SequenceEqual(Rights.GetValueOrDefault($"{workflow.Name}/{name}", [])))
            {
                yield return Fault($"{name} has rights that no list gives it");
            }
        }

        if (events.Contains("pull_request") && Secret().IsMatch(workflow.Text)) yield return Fault("runs code of a pull request and uses a secret");

        foreach (var step in workflow.Steps)
        {
            if (Workflow.Scalar(step, "run") is { } run && run.Contains("${{", StringComparison.Ordinal)) yield return Fault($"puts an expression into a script: {run}");
            if (Workflow.Scalar(step, "uses") is not { } uses) continue;
            if (!Pinned().IsMatch(uses)) yield return Fault($"{uses} is not pinned by its commit");
            else if (!Regex.IsMatch(workflow.Text, Regex.Escape(uses) + @" # v\d+(\.\d+)*$", RegexOptions.Multiline)) yield return Fault($"{uses} names no version beside its commit");
            if (uses.StartsWith("actions/cache", StringComparison.Ordinal)) yield return Fault("uses a cache, which a pull request could fill");
            if (uses.StartsWith("actions/checkout@", StringComparison.Ordinal)
                && (Workflow.Child(step, "with") is not YamlMappingNode with || Workflow.Scalar(with, "persist-credentials") != "false"))
            {
                yield return Fault($"{uses} keeps its credentials");
            }
        }
    }

    [GeneratedRegex(@"^[\w.-]+/[\w./-]+@[0-9a-f]{40}$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"\bsecrets\.")]
    private static partial Regex Secret();

    [GeneratedRegex(@"(?<=\./)(build/[\w-]+\.sh|test\.sh)")]
    private static partial Regex ScriptPath();
}
