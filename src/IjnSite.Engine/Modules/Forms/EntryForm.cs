using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Formats.Yaml;
using IjnSite.Engine.Schemas;

namespace IjnSite.Engine.Modules.Forms;

/// <summary>
/// Brings an entry's file into the form in which the form editor writes it, so that a later edit there changes the line that was edited alone. What the file says stays.
/// </summary>
public static class EntryForm
{
    /// <param name="isSidecar">The whole file is YAML.</param>
    /// <returns>The file's text in that form; null when it cannot be read without a finding, when a field refuses its value, or the form could not hold its values.</returns>
    public static string? Of(SourceText source, ContentSchema schema, bool isSidecar)
    {
        var text = new SourceText(source.Path, source.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
        var bag = new DiagnosticBag();
        var made = isSidecar ? Yaml(text, 0, text.Text.Length, schema, bag) : WithFrontMatter(text, schema, bag);
        return made is null ? null : HasWindowsLines(source.Text) ? made.Replace("\n", "\r\n", StringComparison.Ordinal) : made;
    }

    private static string? WithFrontMatter(SourceText text, ContentSchema schema, DiagnosticBag bag)
    {
        if (FrontMatter.Split(text, bag) is not { } split) return null;
        if (!split.HasFrontMatter) return BodyForm.Of(text.Text);
        return Yaml(text, split.YamlStart, split.YamlLength, schema, bag) is { } yaml ? $"---\n{yaml}---\n{BodyForm.Of(text.Text[split.BodyStart..])}" : null;
    }

    private static string? Yaml(SourceText text, int start, int length, ContentSchema schema, DiagnosticBag bag)
    {
        if (YamlReader.Read(text, start, length, YamlLimits.FrontMatter, bag) is not { } mapping || bag.HasErrors) return null;
        if (mapping.Entries.Count == 0) return text.Text.Substring(start, length);
        // What a field refuses is for its author: the form would make a text of it, with quotation marks around.
        if (Refused(schema, mapping)) return null;
        var arranged = SchemaForm.Arrange(schema, mapping);
        var comments = YamlComments.In(text, start, length);
        var made = comments.Count == 0 ? YamlWriter.Write(arranged) : new CommentedYaml(text, start, length, mapping, comments).Write(arranged);
        return made is not null && Holds(made, arranged, text) ? made : null;
    }

    private static bool Refused(ContentSchema schema, MappingValue mapping)
    {
        var bag = new DiagnosticBag();
        SchemaReader.Read(schema, mapping, bag);
        return bag.ToSortedList().Any(f => f.Id == SchemaDiagnostics.WrongValue.Id);
    }

    // As bytes, since that is how it is kept: half a character that a fold cut off would be lost there.
    private static bool Holds(string made, MappingValue values, SourceText text)
    {
        var kept = new SourceText(text.Path, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(made)));
        var bag = new DiagnosticBag();
        return YamlReader.Read(kept, 0, kept.Text.Length, YamlLimits.FrontMatter, bag) is { } again && !bag.HasErrors && again.SaysTheSameAs(values);
    }

    private static bool HasWindowsLines(string text)
    {
        var pairs = text.AsSpan().Count("\r\n");
        return pairs > 0 && pairs == text.AsSpan().Count('\n') && pairs == text.AsSpan().Count('\r');
    }
}
