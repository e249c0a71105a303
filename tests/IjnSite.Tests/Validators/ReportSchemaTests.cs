using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Validators;

/// <summary>The JSON of <c>report</c> and <c>diff</c> is what their schemas in <c>docs/</c> say, to the last key.</summary>
public sealed class ReportSchemaTests
{
    private const string Script =
        "const A = require(process.argv[1]), fs = require('fs'), read = f => JSON.parse(fs.readFileSync(f)); const v = new A({ allErrors: true }).compile(read(process.argv[2])); console.log(v(read(process.argv[3])) ? 'valid' : JSON.stringify(v.errors));";

    [Fact]
    public async Task Both_documents_are_valid()
    {
        NodeTools.Require("node", "ajv", "dist", "ajv.js");
        using var site = DiskSite.Smallest().With("input/pages/about.md", "---\ntitle: About\nreview_by: 2026-11-24\n---\n\nWords.\n").With("input/pages/gone.md", "---\ntitle: Gone\n---\n").With("input/pages/moved.md", "---\ntitle: Moved\n---\n")
            .With("input/briefs/a.md", "---\ntitle: A\nsummary: S.\npublished: 2026-11-24\nauthors:\n  - Ann\n---\n\nWords.\n");
        site.Run("build", "--output", "old", "--as-of", "2026-11-24").MustEndWith(0);
        site.With("report.json", site.Run("report", "--format", "json", "--as-of", "2026-11-24").MustEndWith(0).Output);
        site.With("input/pages/about.md", "---\ntitle: About\n---\n\nOther words.\n").Without("input/pages/gone.md").With("input/pages/moved.md", "---\ntitle: Moved\nslug: there\nredirect_from:\n  - /moved/\n---\n")
            .With("input/briefs/a.md", "---\nid: other\ntitle: A\nsummary: S.\npublished: 2026-11-24\n---\n\nOther words.\n").With("input/briefs/b.md", "---\ntitle: B\nsummary: T.\npublished: 2026-11-24\n---\n");
        site.Run("build", "--output", "new", "--as-of", "2026-11-24", "--set", "noindex=true").MustEndWith(0);
        site.With("diff.json", site.Run("diff", "old", "new", "--format", "json").MustEndWith(1).Output);
        Assert.Equal("valid", await Validate(site, "report"));
        Assert.Equal("valid", await Validate(site, "diff"));
        // And the schema is no net with holes.
        site.With("report.json", "{\"as_of\":\"today\"}");
        Assert.NotEqual("valid", await Validate(site, "report"));
    }

    private static async Task<string> Validate(DiskSite site, string name) =>
        (await NodeTools.RunAsync("node", ["-e", Script, NodeTools.Require("node", "ajv", "dist", "ajv.js"), Repository.PathOf("docs", $"{name}.schema.json"), site.PathOf($"{name}.json")], ProgramRun.NoVariables)).Trim();
}
