using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Schemas;

namespace IjnSite.Model;

/// <summary>A copy of a page elsewhere that an archive keeps: a line of <c>input/_data/archives.yml</c>.</summary>
/// <param name="Day">The day of the copy; null when its line does not say it.</param>
public sealed record ArchivedCopy(string Url, PartialDate? Day)
{
    /// <summary>The name of the file in <c>_data</c>, without its extension.</summary>
    public const string DataName = "archives";

    public static readonly Field<string> Of = Fields.Of("url", new UrlType(), "The address as the texts write it.").Needed();
    public static readonly Field<string> Copy = Fields.Of("archived", new UrlType(), "The address of the copy, such as one at web.archive.org.").Needed();
    public static readonly Field<PartialDate?> Date = Fields.Date("date", "The day of the copy; shown beside the link.");

    /// <summary>The keys of an item.</summary>
    public static readonly ContentSchema Schema = new([Of, Copy, Date]);

    /// <summary>All copies by the address of the page, without what stands behind its number sign.</summary>
    public static IReadOnlyDictionary<string, ArchivedCopy> AllIn(IEnumerable<DataFile> data, DiagnosticBag diagnostics)
    {
        var copies = new Dictionary<string, ArchivedCopy>(StringComparer.Ordinal);
        if (data.FirstOrDefault(d => d.Source.Stem == DataName)?.Value is not { } value || FieldReader.IsAbsent(value)) return copies;
        if (value is not SequenceValue items)
        {
            diagnostics.Add(SchemaDiagnostics.WrongValue.At(value.Where, $"Here stands {value.Shape} where a list of archived copies belongs", "Begin each with '- url: ' and the address that texts link to."));
            return copies;
        }

        foreach (var item in items.Items)
        {
            if (item is not MappingValue mapping)
            {
                diagnostics.Add(SchemaDiagnostics.WrongValue.At(item.Where, $"Here stands {item.Shape} where the keys url and archived belong", "Write '- url: ' and, below it, 'archived: '."));
                continue;
            }

            var values = SchemaReader.Read(Schema, mapping, diagnostics);
            if (values.Get(Of) is not { } url || values.Get(Copy) is not { } copy) continue;
            if (!copies.TryAdd(WithoutFragment(url), new ArchivedCopy(copy, values.Get(Date))))
                diagnostics.Add(ModelDiagnostics.SharedArchive.At(values.WhereIs(Of), $"'{url}' has a copy already", "Delete one of the two."));
        }

        return copies;
    }

    /// <summary>An address without the place on its page.</summary>
    public static string WithoutFragment(string url) => url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? url[..hash] : url;
}
