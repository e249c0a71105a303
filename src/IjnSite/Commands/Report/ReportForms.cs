using System.Globalization;
using System.Text.Json;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Formats.GitHub;

namespace IjnSite.Commands.Report;

/// <summary>A report as text for a terminal, as Markdown for an issue on GitHub, and as JSON.</summary>
internal static class ReportForms
{
    private const int Width = 80;
    private const int MostRows = 100;

    /// <summary>Lines of at most 80 columns, but for paths, which nothing cuts.</summary>
    public static IEnumerable<string> Text(SiteReport report)
    {
        yield return $"Report as of {Iso(report.AsOf)}, looking ahead to {Iso(report.Until)}";
        foreach (var section in report.Sections.Where(s => s.Rows.Count > 0))
        {
            yield return "";
            yield return string.Create(CultureInfo.InvariantCulture, $"{PlainLine.Of(section.Title, 60)} ({section.Rows.Count})");
            foreach (var row in section.Rows)
            {
                yield return $"  {(row.Day is { } day ? Iso(day) : ""),-10}  {PlainLine.Of(Words(row), Width - 15)}";
                yield return $"{"",14}{PlainLine.Of(Place(row), int.MaxValue)}";
            }
        }

        yield return "";
        foreach (var line in Nothing(report)) yield return line;
    }

    public static string Markdown(SiteReport report, SourceLinks links)
    {
        var text = new LimitedMarkdown().Line($"# What to look at until {Iso(report.Until)}").Line()
            .Line(report.Count == 0 ? $"Nothing, as of {Iso(report.AsOf)}." : string.Create(CultureInfo.InvariantCulture, $"{report.Count} {(report.Count == 1 ? "thing" : "things")}, as of {Iso(report.AsOf)}."));
        foreach (var section in report.Sections.Where(s => s.Rows.Count > 0))
        {
            text.Line().Line(string.Create(CultureInfo.InvariantCulture, $"## {GitHubMarkdown.Text(section.Title, 60)} ({section.Rows.Count})")).Line().Line(section.Advice).Line();
            text.Items([.. section.Rows.Select(row => MarkdownRow(row, links))], MostRows);
        }

        if (report.Count > 0 && report.Sections.Any(s => s.Rows.Count == 0))
            text.Line().Line($"Nothing under: {string.Join(", ", report.Sections.Where(s => s.Rows.Count == 0).Select(s => GitHubMarkdown.Text(s.Title, 60)))}.");
        return text.ToString();
    }

    /// <summary>One document, as <c>docs/report.schema.json</c> describes it.</summary>
    public static void Json(SiteReport report, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("as_of", Iso(report.AsOf));
        json.WriteString("until", Iso(report.Until));
        json.WriteNumber("count", report.Count);
        json.WriteStartArray("sections");
        foreach (var section in report.Sections)
        {
            json.WriteStartObject();
            json.WriteString("id", section.Id);
            json.WriteString("title", section.Title);
            json.WriteString("advice", section.Advice);
            json.WriteStartArray("rows");
            foreach (var row in section.Rows) Json(row, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Json(ReportRow row, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (row.Day is { } day) json.WriteString("day", Iso(day));
        if (row.Type is not null) json.WriteString("type", row.Type);
        if (row.Id is not null) json.WriteString("id", row.Id);
        json.WriteString("title", row.Title);
        json.WriteString("note", row.Note);
        json.WriteString("path", row.Where.Path);
        json.WriteNumber("line", row.Where.Line);
        json.WriteEndObject();
    }

    private static string MarkdownRow(ReportRow row, SourceLinks links)
    {
        var day = row.Day is { } known ? $"**{Iso(known)}** " : "";
        var note = row.Note.Length == 0 ? "" : $": {GitHubMarkdown.Text(row.Note)}";
        var file = PlainLine.Of(Place(row));
        return links.Of(row.Where) is { } url
            ? $"{day}{GitHubMarkdown.Text(row.Title)}{note} ({GitHubMarkdown.Link(file, url)})"
            : $"{day}{GitHubMarkdown.Text(row.Title)}{note} ({GitHubMarkdown.Text(file)})";
    }

    private static IEnumerable<string> Nothing(SiteReport report)
    {
        var names = report.Sections.Where(s => s.Rows.Count == 0).Select(s => s.Title).ToList();
        if (names.Count == 0) yield break;
        var line = "Nothing under:";
        for (var i = 0; i < names.Count; i++)
        {
            var word = PlainLine.Of(names[i], 60) + (i == names.Count - 1 ? "" : ",");
            if (line.Length + 1 + word.Length > Width)
            {
                yield return line;
                line = " ";
            }

            line += " " + word;
        }

        yield return line;
    }

    private static string Words(ReportRow row) => row.Note.Length == 0 ? row.Title : $"{row.Title}: {row.Note}";

    private static string Place(ReportRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.Where.Path}:{row.Where.Line}");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
