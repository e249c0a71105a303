using System.Text.Json;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary><c>ijn editors</c>.</summary>
public sealed class EditorsTests
{
    /// <summary>With IJN_TEST_UPDATE=1 the committed files are written anew.</summary>
    [Fact]
    public void The_committed_files_are_what_the_command_writes()
    {
        using var site = DiskSite.Smallest();
        site.Run("editors").MustEndWith(0);
        var wanted = FileTree.PathsOf(site.PathOf(".vscode")).ToDictionary(p => p, p => File.ReadAllText(Path.Combine(site.PathOf(".vscode"), p)), StringComparer.Ordinal);
        Assert.NotEmpty(wanted);
        if (Environment.GetEnvironmentVariable("IJN_TEST_UPDATE") == "1")
        {
            foreach (var (path, text) in wanted)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Repository.PathOf(".vscode", path))!);
                File.WriteAllText(Repository.PathOf(".vscode", path), text);
            }
        }

        foreach (var (path, text) in wanted) Assert.Equal(text, File.ReadAllText(Repository.PathOf(".vscode", path)).ReplaceLineEndings("\n"));
        Assert.Equal(wanted.Keys.Where(p => p.StartsWith("schemas", StringComparison.Ordinal)).Order(), Directory.EnumerateFiles(Repository.PathOf(".vscode", "schemas")).Select(f => $"schemas/{Path.GetFileName(f)}").Order());
    }

    [Fact]
    public void Settings_that_are_there_are_kept_and_schemas_are_made_anew()
    {
        using var site = DiskSite.Smallest().With(".vscode/settings.json", "{ \"editor.fontSize\": 20 }").With(".vscode/schemas/brief.json", "{}");
        var run = site.Run("editors").MustEndWith(0);
        Assert.Contains("Kept .vscode/settings.json", run.Output, StringComparison.Ordinal);
        Assert.Equal("{ \"editor.fontSize\": 20 }", File.ReadAllText(site.PathOf(".vscode/settings.json")));
        Assert.Contains("\"published\"", File.ReadAllText(site.PathOf(".vscode/schemas/brief.json")), StringComparison.Ordinal);
        Assert.Contains("is up to date", site.Run("editors").MustEndWith(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_lead_to_the_folder_of_the_content_and_to_schemas_that_are_there()
    {
        using var site = DiskSite.Smallest();
        site.Run("editors", "--input", "content").MustEndWith(0);
        using var settings = JsonDocument.Parse(File.ReadAllText(site.PathOf(".vscode/settings.json")));
        foreach (var schema in settings.RootElement.GetProperty("yaml.schemas").EnumerateObject())
        {
            Assert.True(File.Exists(site.PathOf(schema.Name)), $"{schema.Name} is not there.");
            Assert.All(schema.Value.EnumerateArray(), p => Assert.StartsWith("content/", p.GetString()!.TrimStart('!'), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Each_key_of_front_matter_has_a_snippet_in_the_folder_of_its_type()
    {
        using var snippets = JsonDocument.Parse(File.ReadAllText(Repository.PathOf(".vscode", "ijn.code-snippets")));
        var kind = snippets.RootElement.GetProperty("news-item.kind");
        Assert.Equal("kind: ${1|statement,release,op-ed|}", kind.GetProperty("body")[0].GetString());
        Assert.Equal("**/input/news/**/*.md", kind.GetProperty("include")[0].GetString());
        var figures = snippets.RootElement.GetProperty("brief.figures").GetProperty("body").EnumerateArray().Select(l => l.GetString());
        Assert.Equal(["figures:", "  - value: $1", "    label: $2", "    source: $3"], figures);
    }

    [Fact]
    public void The_task_that_checks_the_site_finds_the_place_of_each_finding()
    {
        using var tasks = JsonDocument.Parse(File.ReadAllText(Repository.PathOf(".vscode", "tasks.json")));
        var pattern = tasks.RootElement.GetProperty("tasks")[0].GetProperty("problemMatcher").GetProperty("pattern");
        using var site = DiskSite.Smallest().With("input/pages/a.md", "---\ntitle: A\nsumary: B\n---\n");
        var match = System.Text.RegularExpressions.Regex.Match(site.Run("check").MustEndWith(1).Errors.Split('\n')[0], pattern.GetProperty("regexp").GetString()!);
        string Part(string name) => match.Groups[pattern.GetProperty(name).GetInt32()].Value;
        Assert.Equal(("input/pages/a.md", "3", "1", "error", "unknown-key"), (Part("file"), Part("line"), Part("column"), Part("severity"), Part("code")));
        Assert.StartsWith("'sumary' is not a key that belongs here. Did you mean 'summary'?", Part("message"), StringComparison.Ordinal);
    }
}
