using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Formats.Markdown;
using IjnSite.Engine.Pipelines;
using IjnSite.Engine.Schemas;

namespace IjnSite.Model;

/// <summary>Types a raw document by its content type's schema.</summary>
/// <param name="allKeys">Keys of any type: a folder default that another type knows is no mistake here.</param>
public sealed class ReadEntry(ContentType type, Engine.Files.SitePath folder, string siteLanguage, IReadOnlySet<string> allKeys) : DocumentModule
{
    public override IEnumerable<Document> Execute(Document input, PipelineContext context)
    {
        if (input is UnreadDocument unread)
        {
            yield return Unread(unread);
            yield break;
        }

        var found = new DiagnosticBag();
        var values = SchemaReader.Read(type.Schema, WithoutForeignDefaults(input), found);
        var stem = input.Source.Stem;
        var slug = values.Get(CommonFields.Slug);
        if (slug is null && !type.IsSidecar && !SlugType.IsSlug(stem))
        {
            found.Add(ModelDiagnostics.BadFileName.At(input.Where, $"The file name '{input.Source.Name}' cannot become an address",
                $"Rename it to lower-case letters, digits and hyphens, such as {Permalinks.Slugify(stem)}{input.Source.Extension}, or add the line `slug: {Permalinks.Slugify(stem)}`."));
        }

        var entry = new Entry(input.Source, type, values.Get(CommonFields.Id) ?? type.DefaultId(stem), slug ?? stem, values.Get(CommonFields.Language) ?? LanguageUnsaid(input), values)
        {
            Metadata = input.Metadata,
            BodyStart = input.BodyStart,
            PathInFolder = input.Source.RelativeTo(folder).Value,
            HasBody = input is TextDocument { HasBody: true },
            Date = type.DateField is { } date ? values.Get(date) : null,
            IsBroken = found.HasErrors,
        };
        if (!entry.IsBroken) type.Check(entry, found);
        context.Diagnostics.AddRange(found.ToSortedList());
        yield return entry with { IsBroken = found.HasErrors };
    }

    // A language that was written and cannot be read: words are not judged by the rules of another.
    private string LanguageUnsaid(Document input) =>
        input.Metadata.Get(CommonFields.Language.Key) is null or ScalarValue { IsNull: true } ? siteLanguage : Wording.Undetermined;

    private Entry Unread(UnreadDocument input)
    {
        var stem = input.Source.Stem;
        return new Entry(input.Source, type, type.DefaultId(stem), stem, Wording.Undetermined, SchemaReader.Read(type.Schema, MappingValue.Empty(input.Where), new DiagnosticBag()))
        {
            BodyStart = input.BodyStart,
            PathInFolder = input.Source.RelativeTo(folder).Value,
            HasBody = input.HasBody,
            IsBroken = true,
            IsUnread = true,
        };
    }

    private MappingValue WithoutForeignDefaults(Document input)
    {
        var foreign = input.Metadata.Entries.Where(e => e.KeyWhere.Path != input.Metadata.Where.Path && type.Schema.SlotOf(e.Key) < 0 && allKeys.Contains(e.Key));
        return foreign.Any() ? input.Metadata with { Entries = [.. input.Metadata.Entries.Except(foreign)] } : input.Metadata;
    }
}
