using System.Text.Json;
using System.Xml.Linq;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Formats.Html;
using IjnSite.Engine.Schemas;
using IjnSite.Model;
using IjnSite.Settings;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>
/// One site that fills every key of every content type. The keys come from the schemas and the outputs from the site's definition, so that a new one without cover fails here.
/// </summary>
public sealed class EveryFieldTests
{
    /// <summary>Keys that are made for the program and never shown, each with its reason.</summary>
    private static readonly Dictionary<string, string> NotShown = new(StringComparer.Ordinal)
    {
        ["story.consent"] = "the reference number of a consent is evidence, not content",
        ["image.consent"] = "the reference number of a consent is evidence, not content",
        ["document.consent"] = "the reference number of a consent is evidence, not content",
        ["goal.objectives.id"] = "an id",
    };

    /// <summary>Types without a page or a shortcode of their own: the API alone shows them.</summary>
    private static readonly string[] ApiOnly = ["document"];

    private static readonly Lazy<(TestOutcome Outcome, SampleValues Values)> Plain = new(() => FullSite.Build(path => $"S {path.Replace('.', ' ').Replace('_', ' ')}", "The text of the entry."));

    public static TheoryData<string> Types => [.. SiteDefinition.ContentTypes.Select(t => t.Name)];

    [Fact]
    public void A_site_with_every_key_of_every_type_has_no_error()
    {
        Assert.Empty(Plain.Value.Outcome.Findings.Where(f => f.Severity == Severity.Error).Select(TextFormatter.Format));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_text_and_address_is_in_a_page_and_in_the_api(string type)
    {
        var (outcome, values) = Plain.Value;
        var pages = outcome.Files.Keys.Where(f => f.EndsWith(".html", StringComparison.Ordinal)).Select(f => HtmlPage.Parse(outcome.Files[f])).Select(p => p.MainText + string.Concat(p.All("main a[href]").Select(a => a.Attribute("href")).Concat(p.All("main img").Select(i => i.Attribute("alt"))))).ToList();
        var api = string.Concat(outcome.Files.Keys.Where(f => f.StartsWith("api/", StringComparison.Ordinal)).Select(outcome.Text));
        var faults = new List<string>();
        foreach (var (path, text) in values.Written.Where(w => w.Key.StartsWith(type + ".", StringComparison.Ordinal) && !NotShown.ContainsKey(w.Key)))
        {
            if (!ApiOnly.Contains(type) && !pages.Any(p => p.Contains(text, StringComparison.Ordinal))) faults.Add($"{path} is on no page");
            if (!api.Contains(JsonEncodedText.Encode(text).ToString(), StringComparison.Ordinal)) faults.Add($"{path} is not in the API");
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void No_output_lacks_cover()
    {
        var made = Plain.Value.Outcome.Result!.Files.Select(f => f.Pipeline).ToHashSet();
        Assert.Equal(SiteDefinition.Outputs.Select(o => o.Name).Order(), made.Order());
    }

    [Fact]
    public void Every_output_can_be_switched_off_and_nothing_else_but_what_pages_hold() =>
        Assert.Equal(SiteDefinition.Outputs.Select(o => o.Name).Concat(["feeds_page", "markdown", "structured_data"]).Order(), SettingsSchema.OutputSwitches.Select(s => s.Key).Order());

    [Theory]
    [MemberData(nameof(HostileSite.Names), MemberType = typeof(HostileSite))]
    public void Hostile_text_in_every_key_leaves_every_output_well_formed(string name)
    {
        var outcome = HostileSite.Of(name);
        Assert.Empty(outcome.Findings.Where(f => f.Severity == Severity.Error).Select(TextFormatter.Format));
        var faults = new List<string>();
        foreach (var (path, bytes) in outcome.Files) Inspect(path, bytes, faults);
        Assert.Empty(faults);
    }

    private static void Inspect(string path, byte[] bytes, List<string> faults)
    {
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        switch (Path.GetExtension(path))
        {
            case ".html":
                var page = HtmlPage.Parse(bytes);
                if (page.All("script:not([type='application/ld+json'])").Any()) faults.Add($"{path}: a script got through");
                foreach (var data in page.All("script[type='application/ld+json']")) Try(() => JsonDocument.Parse(data.Text), path, faults);
                if (page.All("*").SelectMany(e => e.Attributes).Any(a => a.Name.StartsWith("on", StringComparison.Ordinal))) faults.Add($"{path}: an event handler got through");
                if (page.All("textarea").Any()) faults.Add($"{path}: an element was closed by a value");
                if (text.Contains("{{", StringComparison.Ordinal) && text.Contains("| raw", StringComparison.Ordinal)) faults.Add($"{path}: template text was run");
                break;
            case ".xml":
                Try(() => XDocument.Parse(text), path, faults);
                break;
            case ".json":
                Try(() => JsonDocument.Parse(bytes), path, faults);
                break;
            case ".vcf":
                foreach (var line in text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
                    if (!line.StartsWith(' ') && !System.Text.RegularExpressions.Regex.IsMatch(line, "^[A-Z]+(;[^:]+)?:")) faults.Add($"{path}: not a vCard line: {line}");
                break;
            case ".csv":
                var header = text.Split("\r\n")[0].Split(',').Length;
                foreach (var row in Rows(text)) if (row.Count != header || row.Any(c => c.Length > 0 && c[0] is '=' or '@')) faults.Add($"{path}: row {string.Join('|', row)}");
                break;
            default:
                if (path is "_headers" or "_redirects" && text.Split('\n').Any(l => l.Contains("Set-Cookie", StringComparison.Ordinal))) faults.Add($"{path}: a value became a line");
                break;
        }
    }

    private static IEnumerable<List<string>> Rows(string csv)
    {
        var row = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            var c = csv[i];
            if (quoted && c == '"' && i + 1 < csv.Length && csv[i + 1] == '"') cell.Append(csv[i++]);
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c == ',') { row.Add(cell.ToString()); cell.Clear(); }
            else if (!quoted && c == '\n') { row.Add(cell.ToString()); cell.Clear(); yield return row; row = []; }
            else if (quoted || c != '\r') cell.Append(c);
        }
    }

    private static void Try(Action parse, string path, List<string> faults)
    {
        try
        {
            parse();
        }
        catch (Exception fault) when (fault is JsonException or System.Xml.XmlException)
        {
            faults.Add($"{path}: {fault.Message}");
        }
    }
}
