using System.Text.Json;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Validators;

/// <summary>The content API before judges that are not ours: its files, their schemas and the OpenAPI document.</summary>
public sealed class ApiFilesTests(BuiltSite real, ComponentsSite components)
{
    [Fact]
    public async Task Every_file_fits_its_schema_stands_in_the_OpenAPI_document_and_has_the_checksum_of_its_meaning()
    {
        NodeTools.Require("node", "ajv", "package.json");
        NodeTools.Require("node", "@seriousme", "openapi-schema-validator", "package.json");
        using var hostile = new Engine.Files.TemporaryFolder();
        var folders = new List<string> { real.Folder, components.Folder };
        foreach (var name in HostileSite.Names.Select(n => n.Data)) folders.Add(Write(HostileSite.Of(name), Path.Combine(hostile.Path, name)));
        var paged = TestSite.Minimal().With("input/pages/index.md", "---\ntitle: Home\n---\n");
        for (var n = 1; n <= 201; n++) paged.With($"input/goals/goal-{n}.md", $"---\ntitle: Goal {n}\norder: {n}\nsummary: S.\nobjectives:\n  - id: a\n    text: T.\n---\n");
        folders.Add(Write(paged.Build(), Path.Combine(hostile.Path, "paged")));

        var output = await NodeTools.RunAsync("node", [Repository.PathOf("tests", "tools", "api-files.mjs"), .. folders], ProgramRun.NoVariables);
        using var verdict = JsonDocument.Parse(output);
        Assert.Empty(verdict.RootElement.GetProperty("faults").EnumerateArray().Select(f => f.GetString()));
        Assert.True(verdict.RootElement.GetProperty("files").GetInt32() > 700, "The files are not there.");
    }

    [Fact]
    public async Task The_judge_sees_a_wrong_value_a_strange_property_a_wrong_checksum_and_a_wrong_address()
    {
        NodeTools.Require("node", "ajv", "package.json");
        using var folder = new Engine.Files.TemporaryFolder();
        var outcome = TestSite.Minimal().With("input/pages/index.md", "---\ntitle: Home\n---\nWords.\n").With("input/briefs/a.md", "---\ntitle: A\nsummary: S.\npublished: 2026-11-24\n---\nWords.\n").Build();
        Write(outcome, folder.Path);
        var path = Path.Combine(folder.Path, "api", "v1", "briefs", "a.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"status\": \"current\"", "\"status\": \"fine\", \"new\": 1", StringComparison.Ordinal).Replace("\"text\": \"Words.\"", "\"text\": \"Other.\"", StringComparison.Ordinal));
        var api = Path.Combine(folder.Path, "api", "v1", "openapi.json");
        File.WriteAllText(api, File.ReadAllText(api).Replace("\"openapi\": \"3.1.0\"", "\"openapi\": \"3.1.0\", \"new\": 1", StringComparison.Ordinal));
        var output = await NodeTools.RunAsync("node", [Repository.PathOf("tests", "tools", "api-files.mjs"), folder.Path], ProgramRun.NoVariables);
        Assert.Contains("must be equal to one of the allowed values", output, StringComparison.Ordinal);
        Assert.Contains("must NOT have additional properties", output, StringComparison.Ordinal);
        Assert.Contains("the checksum of its meaning is another", output, StringComparison.Ordinal);
        Assert.Contains("openapi.json: ", output, StringComparison.Ordinal);
    }

    private static string Write(TestOutcome outcome, string folder)
    {
        foreach (var (path, bytes) in outcome.Files.Where(f => f.Key.StartsWith("api/", StringComparison.Ordinal)))
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }

        return folder;
    }
}
