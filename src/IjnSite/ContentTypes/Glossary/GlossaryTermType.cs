using IjnSite.Engine.Schemas;
using IjnSite.Model;

namespace IjnSite.ContentTypes.Glossary;

/// <summary>A term that pages use, explained on one common page.</summary>
public sealed class GlossaryTermType() : ContentType(
    Term, Short, Fields.LongText("long", "More than the short form says; plain text without Markdown."),
    Also, Acronym)
{
    public override string Name => "glossary-term";

    public override string Folder => "glossary";

    public override string Meaning => "A term that texts use. All terms stand on one page, and each page that uses one explains it.";

    public static readonly Field<string> Term = Fields.Text("term", "The term as it is written in a sentence.", 120).Needed();
    public static readonly Field<string> Short = Fields.Text("short", "What it means, in one sentence.", 500).Needed();

    public static readonly Field<IReadOnlyList<object>> Also = Fields.List("also", new TextType(120), "Other forms in which the term appears in a text, such as its plural.");
    public static readonly Field<string> Acronym = Fields.Text("acronym", "The acronym, if the term has one.", 20);

    public override string Permalink => "/glossary/:slug/";

    public override string ListUrl => "/glossary/";

    public override string StructuredDataType => "DefinedTerm";

    protected override Field<string> TitleField => Term;

    protected override Field<string> SummaryField => Short;

    /// <summary>A term is a place on the glossary's page.</summary>
    public override string? UrlOf(Entry entry, string? pattern, Func<string, Entry?> find) => $"{ListUrl}#{entry.Slug}";

    public override TermForms? FormsOf(Entry entry) => new([entry.Title, .. entry.Values.All<string>(Also)], entry.Get(Acronym));

    public override int Compare(Entry a, Entry b)
    {
        var byTerm = string.CompareOrdinal(Permalinks.Slugify(a.Title), Permalinks.Slugify(b.Title));
        return byTerm != 0 ? byTerm : string.CompareOrdinal(a.Id, b.Id);
    }

    public override IReadOnlyList<EntryGroup> Group(IReadOnlyList<Entry> entries, DateOnly asOf) =>
        [.. entries.GroupBy(e => System.Globalization.StringInfo.GetNextTextElement(e.Title).ToUpperInvariant(), StringComparer.Ordinal).Select(g => new EntryGroup(g.Key, [.. g]))];
}
