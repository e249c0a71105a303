using System.Text.Json;
using IjnSite.Tests.Harness;
using YamlDotNet.RepresentationModel;

namespace IjnSite.Tests.Hosting;

/// <summary>The files that GitHub and editors read.</summary>
public sealed class RepositoryFilesTests
{
    public static TheoryData<string> Forms => [.. Directory.EnumerateFiles(Repository.PathOf(".github", "ISSUE_TEMPLATE"), "*-*.yml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void An_issue_form_has_what_GitHub_asks_of_it(string name)
    {
        var form = Workflow.Parse(name, File.ReadAllText(Repository.PathOf(".github", "ISSUE_TEMPLATE", name))).Root;
        var parts = ((YamlSequenceNode)form["body"]).Children.Cast<YamlMappingNode>().ToList();
        var fields = parts.Where(p => Workflow.Scalar(p, "type") != "markdown").ToList();

        Assert.All((string[])["name", "description", "title"], key => Assert.False(string.IsNullOrWhiteSpace(Workflow.Scalar(form, key)), key));
        Assert.NotEmpty(fields);
        Assert.All(parts, p => Assert.Contains(Workflow.Scalar(p, "type"), (string[])["markdown", "input", "textarea", "dropdown", "checkboxes"]));
        Assert.Equal(fields.Count, fields.Select(f => Workflow.Scalar(f, "id")).Where(id => id is not null).Distinct(StringComparer.Ordinal).Count());
        Assert.All(fields, f => Assert.False(string.IsNullOrWhiteSpace(Workflow.Scalar((YamlMappingNode)f["attributes"], "label"))));
    }

    [Fact]
    public void Dependency_updates_look_into_folders_that_exist()
    {
        var updates = (YamlSequenceNode)Workflow.Parse("dependabot.yml", File.ReadAllText(Repository.PathOf(".github", "dependabot.yml"))).Root["updates"];

        Faults.None(updates.Children.Cast<YamlMappingNode>().Select(u => Workflow.Scalar(u, "directory")!).Where(d => !Directory.Exists(Repository.PathOf(d.Trim('/').Split('/')))));
    }

    [Fact]
    public void The_dev_container_has_the_pinned_SDK()
    {
        using var container = JsonDocument.Parse(File.ReadAllText(Repository.PathOf(".devcontainer", "devcontainer.json")));
        var file = container.RootElement.GetProperty("build").GetProperty("dockerfile").GetString()!;

        Assert.Contains($"FROM mcr.microsoft.com/dotnet/sdk:{PinnedSdk.Version}-noble@sha256:", File.ReadAllText(Repository.PathOf(".devcontainer", file)), StringComparison.Ordinal);
    }

    [Fact]
    public void No_code_owner_is_made_up() =>
        Assert.All(File.ReadAllLines(Repository.PathOf(".github", "CODEOWNERS")), line => Assert.StartsWith("#", line, StringComparison.Ordinal));
}
