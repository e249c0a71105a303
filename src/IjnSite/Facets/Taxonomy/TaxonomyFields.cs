using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.Facets.Taxonomy;

public static class TaxonomyFields
{
    public static readonly Field<IReadOnlyList<object>> Topics = Fields.List("topics", new TextType(80), "What it is about, in words that several entries share; each word has a page that lists them.");

    public static IEnumerable<string> TopicsOf(Entry entry) => entry.Values.All<string>(Topics);
}
