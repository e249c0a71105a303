using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.Checks.Style;

/// <summary>Judges the words of front matter. Its values stand apart from one another, in lists and on cards, so short forms are not judged in them.</summary>
internal sealed class FieldWords(IFileStore files, HouseStyle style, DiagnosticBag diagnostics)
{
    public void Check(Entry entry)
    {
        if (style.RulesOf(entry.Language) is { } rules) Check(entry.Type.Schema, entry.Metadata, rules);
    }

    private void Check(ContentSchema schema, MappingValue values, LanguageRules rules)
    {
        foreach (var entry in values.Entries)
            if (schema.SlotOf(entry.Key) is >= 0 and var slot) Check(schema.Fields[slot].Type, entry.Value, rules);
    }

    private void Check(FieldType type, MetadataValue value, LanguageRules rules)
    {
        switch (type, value)
        {
            case (TextType, ScalarValue text):
                new TermRules(diagnostics).CheckTerms(new PlainText(text.Text), rules, (at, length) => PlaceIn(text, at, length));
                break;
            case (ListType list, SequenceValue items):
                foreach (var item in items.Items) Check(list.Item, item, rules);
                break;
            case (ListType list, _):
                Check(list.Item, value, rules);
                break;
            case (ObjectType group, MappingValue mapping):
                Check(group.Schema, mapping, rules);
                break;
        }
    }

    // How YAML folded and quoted a value is not kept: what stands in the file is looked through for the same words, as many as come before.
    private SourceSpan PlaceIn(ScalarValue value, int at, int length)
    {
        if (!SitePath.TryParse(value.Where.Path, out var path) || SourceText.TryDecode(path, files.Read(path), out _) is not { } source || OffsetOf(source, value.Where) is not { } start) return value.Where;
        var first = Words.Next(value.Text, at) is var word && word.End.Value > at + length ? value.Text.Substring(at, length) : value.Text[word];
        var before = CountOf(first, value.Text[..at]);
        var end = Math.Min(source.Text.Length, start + value.Where.Length);
        for (var found = source.Text.IndexOf(first, start, StringComparison.Ordinal); found >= 0 && found < end; found = source.Text.IndexOf(first, found + first.Length, StringComparison.Ordinal))
            if (before-- == 0) return source.Span(found, length);
        return value.Where;
    }

    private static int CountOf(string part, string text)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + part.Length, StringComparison.Ordinal)) count++;
        return count;
    }

    private static int? OffsetOf(SourceText source, SourceSpan where)
    {
        var at = 0;
        for (var line = 1; line < where.Line; line++)
        {
            at = source.Text.IndexOf('\n', at) + 1;
            if (at == 0) return null;
        }

        return Math.Min(source.Text.Length, at + where.Column - 1);
    }
}
