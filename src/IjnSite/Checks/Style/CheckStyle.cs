using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Markdown;
using IjnSite.Engine.Pipelines;
using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.Checks.Style;

/// <summary>Judges the words of every entry, of its front matter and its text, by the house style. A site without one has no such checks.</summary>
public static class CheckStyle
{
    private const string Name = "style";

    public static Pipeline Recipe(SiteParts parts) => new(Name)
    {
        Dependencies = [IndexDocument.Pipeline, DataFile.Pipeline],
        Process = [new Plan(parts), new Judge(parts)],
    };

    private sealed record Job(Entry Entry, HouseStyle Style) : Document(Entry.Source);

    private sealed class Plan(SiteParts parts) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            if (!DataFile.AllIn(context).TryGetValue(StyleSchema.DataName, out var data)) return [];
            var index = IndexDocument.In(context);
            var style = new HouseStyleReader(parts.Settings.Language, context.Diagnostics).Read(data, index, [.. parts.Types.Select(t => t.Name), "home"]);
            if (style is null) return [];
            // What appears by itself on its day is judged now, so that it does not turn the build of that day red.
            var coming = index.HeldBackEntries.Where(h => h.Reason is HeldBack.Future or HeldBack.Embargo).Select(h => h.Entry);
            return [.. index.Entries.Concat(coming).Where(e => !e.IsUnread).Select(e => new Job(e, style))];
        }
    }

    private sealed class Judge(SiteParts parts) : DocumentModule
    {
        private readonly MarkdownReader _markdown = new(new MarkdownOptions { SmartQuotes = parts.Settings.SmartQuotes, AllowRawHtml = parts.Settings.RawHtml });

        public override IEnumerable<Document> Execute(Document input, PipelineContext context)
        {
            var (entry, style) = (Job)input;
            new FieldWords(parts.Files, style, context.Diagnostics).Check(entry);
            if (entry.HasBody && SourceText.TryDecode(entry.Source, parts.Files.Read(entry.Source), out _) is { } source) CheckBody(entry, source, style, context.Diagnostics);
            return [];
        }

        private void CheckBody(Entry entry, SourceText source, HouseStyle style, DiagnosticBag diagnostics)
        {
            var layout = entry.Url == "/" ? "home" : entry.Type.Name;
            var reading = style.LimitOf(layout) is { } limit ? new ReadingRules(limit, layout, HouseStyle.Primary(entry.Language) == "en", diagnostics) : null;
            var terms = new TermRules(diagnostics);
            _markdown.ReadProse(source, entry.BodyStart, entry.Language, run =>
            {
                if (style.RulesOf(run.Language) is { } rules)
                {
                    var text = new PlainText(run.Text);
                    terms.CheckTerms(text, rules, run.PlaceOf);
                    // A heading has no room to write a name out, and a picture's text is read alone.
                    if (run.Kind is ProseKind.Running or ProseKind.Aside) terms.CheckAcronyms(text, rules, run.PlaceOf);
                }

                if (run.Kind == ProseKind.Running && Wording.IsSame(run.Language, entry.Language)) reading?.Read(run);
            });
            reading?.End();
        }
    }
}
