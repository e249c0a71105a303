using System.Text.RegularExpressions;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.Facets.Press;

/// <summary>What <c>input/_data/press.yml</c> holds for journalists.</summary>
/// <param name="Proposals">What of it waits for the organization's approval, in sentences.</param>
public sealed partial record PressData(
    IReadOnlyList<Boilerplate> Boilerplates, IReadOnlyList<EntryReference> FiguresOf, IReadOnlyList<WordmarkForm> Wordmarks, IReadOnlyList<string> Terms, IReadOnlyList<string> Proposals)
{
    public static readonly PressData None = new([], [], [], [], []);

    /// <summary>The site has the file, and with it a fact sheet and a kit.</summary>
    public static bool IsIn(SiteIndex index) => FileIn(index) is not null;

    /// <param name="diagnostics">Gets what is wrong with the file; null when another has told it.</param>
    /// <returns>What could be read; nothing when there is no such file.</returns>
    public static PressData Of(SiteIndex index, DiagnosticBag? diagnostics = null)
    {
        diagnostics ??= new DiagnosticBag();
        if (FileIn(index)?.Value is not { } value || FieldReader.IsAbsent(value)) return None;
        if (value is not MappingValue mapping)
        {
            diagnostics.Add(SchemaDiagnostics.WrongValue.At(value.Where, $"Here stands {value.Shape} where the texts for journalists belong", $"Write the keys {string.Join(", ", PressSchema.Schema.Fields.Select(f => f.Key))}."));
            return None;
        }

        var values = SchemaReader.Read(PressSchema.Schema, mapping, diagnostics);
        return new PressData(
            [.. values.All<FieldValues>(PressSchema.Boilerplates).Select(Boilerplate.Of).OfType<Boilerplate>()],
            [.. values.All<EntryReference>(PressSchema.FiguresOf)],
            [.. values.All<FieldValues>(PressSchema.Wordmarks).Select(WordmarkForm.Of).OfType<WordmarkForm>()],
            [.. values.All<string>(PressSchema.Terms).Select(OneParagraph)],
            [.. values.All<string>(CommonFields.Proposals).Select(OneParagraph)]);
    }

    /// <summary>The name of the terms of use among the wordmark's files in the kit.</summary>
    public const string TermsFile = "TERMS.txt";

    /// <summary>Text as it can be copied in one go: no line breaks, no control characters.</summary>
    public static string OneParagraph(string text) => Blanks().Replace(text, " ").Trim();

    private static DataFile? FileIn(SiteIndex index) => index.Data.FirstOrDefault(d => d.Source.Stem == PressSchema.DataName);

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}

/// <summary>A description of the organization to copy.</summary>
/// <param name="Limit">The words that it may have.</param>
/// <param name="Where">Its text's place in the file.</param>
public sealed record Boilerplate(int Limit, string Text, SourceSpan Where)
{
    /// <summary>As a newsroom counts: what blanks separate, if a letter or a digit is in it.</summary>
    public int Words { get; } = Text.Split(' ').Count(word => word.Any(char.IsLetterOrDigit));

    internal static Boilerplate? Of(FieldValues values) =>
        values.Get(PressSchema.Words) is { } limit && values.Get(PressSchema.Text) is { } text ? new Boilerplate(limit, PressData.OneParagraph(text), values.WhereIs(PressSchema.Text)) : null;
}

/// <summary>One form of the wordmark.</summary>
/// <param name="Urls">Root-relative addresses of its files, each below <c>theme/files</c>.</param>
/// <param name="Places">Where each of the addresses stands.</param>
public sealed record WordmarkForm(string Label, bool IsForDark, IReadOnlyList<string> Urls, IReadOnlyList<SourceSpan> Places)
{
    internal static WordmarkForm? Of(FieldValues values) => values.Get(PressSchema.Label) is { } label
        ? new WordmarkForm(label, values.Get(PressSchema.Ground) == "dark", [.. values.All<string>(PressSchema.WordmarkFiles)], [.. values.Placed<string>(PressSchema.WordmarkFiles).Select(f => f.Where)])
        : null;
}
