using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Formats.Markdown;
using IjnSite.Engine.Pipelines;
using IjnSite.Engine.Schemas;
using IjnSite.Settings;

namespace IjnSite.Model;

/// <summary>Judges the words of the front matter as those of texts are judged. Values are plain text: they have no links, headings or marked languages.</summary>
public sealed class CheckFieldTexts(SiteSettings settings) : DocumentModule
{
    private readonly Wording _wording = WordingOf(settings);

    /// <summary>The rules for words under the settings.</summary>
    public static Wording WordingOf(SiteSettings settings)
    {
        var phrases = new PhraseSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var phrase in settings.ForeignPhrases) phrases.Add(phrase.Text, phrase.Language);
        return new Wording(phrases);
    }

    public override IEnumerable<Document> Execute(Document input, PipelineContext context)
    {
        if (input is Entry entry) Check(entry.Type.Schema, entry.Metadata, entry.Language, context.Diagnostics);
        return [input];
    }

    private void Check(ContentSchema schema, MappingValue values, string language, DiagnosticBag diagnostics)
    {
        foreach (var entry in values.Entries)
            if (schema.SlotOf(entry.Key) is >= 0 and var slot) Check(schema.Fields[slot].Type, entry.Value, language, diagnostics);
    }

    // A value has no footnotes: its mark would stand on the page as it was typed.
    private static void ReportFootnote(ScalarValue value, DiagnosticBag diagnostics)
    {
        var start = value.Text.IndexOf("[^", StringComparison.Ordinal);
        var length = start < 0 ? 0 : value.Text.AsSpan(start).IndexOfAny(']', '\n', ' ') + 1;
        if (length < 4 || value.Text[start + length - 1] != ']') return;
        diagnostics.Add(MarkdownDiagnostics.FootnoteUndefined.At(value.Where, $"The front matter has no footnotes, and {value.Text.Substring(start, length)} would stand on the page as it is",
            "Take the mark out. A figure names where it comes from under 'source'; a key point is said again in the text, with the footnote there."));
    }

    private void Check(FieldType type, MetadataValue value, string language, DiagnosticBag diagnostics)
    {
        switch (type, value)
        {
            case (TextType, ScalarValue text):
                // The place is the value's: how YAML folded and quoted it is not kept.
                _wording.Judge(text.Text, language, canBeMarked: false, (_, _) => text.Where, diagnostics);
                ReportFootnote(text, diagnostics);
                break;
            case (ListType list, SequenceValue items):
                foreach (var item in items.Items) Check(list.Item, item, language, diagnostics);
                break;
            case (ListType list, _):
                Check(list.Item, value, language, diagnostics);
                break;
            case (ObjectType group, MappingValue mapping):
                Check(group.Schema, mapping, language, diagnostics);
                break;
        }
    }
}
