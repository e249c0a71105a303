using IjnSite.Engine.Formats.Citations;
using IjnSite.Engine.Formats.Liquid;
using IjnSite.Engine.Schemas;
using IjnSite.Settings;

namespace IjnSite.Model;

/// <summary>
/// A kind of entry: its folder, keys and URL, and the flags by which outputs decide what to do with it. Outputs and checks ask these; none of them knows a type by name.
/// </summary>
public abstract class ContentType
{
    private static readonly LiquidShape<(Entry Entry, StringLookup Strings)> NoMembers = new("");

    protected ContentType(params Field[] fields) => Schema = new ContentSchema([.. fields, .. CommonFields.All]);

    /// <summary>Singular, lower case, with hyphens: <c>news-item</c>. The name of its layout too.</summary>
    public abstract string Name { get; }

    /// <summary>The folder below <c>input/</c>, and the type's name in URLs of the API.</summary>
    public abstract string Folder { get; }

    /// <summary>What an entry is, in a sentence for the people who write it; editors and documents show it.</summary>
    public abstract string Meaning { get; }

    public ContentSchema Schema { get; }

    /// <summary>The URL pattern of an entry's page; null when its entries have none.</summary>
    public virtual string? Permalink => null;

    /// <summary>The URL of the list of all entries; null when there is none.</summary>
    public virtual string? ListUrl => null;

    /// <summary>The entry is a file without front matter; its keys stand in a sidecar beside it (<c>report.pdf.yml</c> or <c>report.yml</c>).</summary>
    public virtual bool IsSidecar => false;

    /// <summary>The file is a picture: it is published in several sizes and never as it is.</summary>
    public virtual bool IsPicture => false;

    /// <summary>The list is cut into pages of the size that the settings name.</summary>
    public virtual bool IsPaged => false;

    /// <summary>Entries go into feeds; the type then has feeds below its list.</summary>
    public virtual bool InFeeds => false;

    /// <summary>Entries that refer to an entry of this type make a feed below its page.</summary>
    public virtual bool CollectsFeed => false;

    /// <summary>The list is the page for the press: the feed of all entries that are for the media lies below it, and it stays when the last day of each of its own has passed.</summary>
    public virtual bool HoldsPressFeed => false;

    /// <summary>Pages say which strategic plan they belong to, and that its period has ended.</summary>
    public virtual bool IsPlanPart => false;

    /// <summary>Entries are what the pillars and goals that they name rest on; one that none of them names stands in the report.</summary>
    public virtual bool IsEvidence => false;

    /// <summary>Pages show whom journalists can ask.</summary>
    public virtual bool ForMedia => false;

    /// <summary>Entries have pages before and after them.</summary>
    public virtual bool IsSequence => false;

    /// <summary>The URL of one long page that holds all entries in their order, for print; null when there is none.</summary>
    public virtual string? DocumentUrl => null;

    /// <summary>The entry is a file that people open or keep outside the browser; links to it say its kind and size.</summary>
    public virtual bool IsDownload => false;

    /// <summary>Entries are there for others that show or offer them: one that only embargoed entries use is held back with them.</summary>
    public virtual bool IsAsset => false;

    /// <summary>Entries are sent by e-mail too; the theme's template of the type's name in <c>email/</c> makes the message.</summary>
    public virtual bool IsMailed => false;

    /// <summary>The container by which texts show entries of this type; null when there is none.</summary>
    public virtual Shortcode? Shortcode => null;

    /// <summary>Files that an entry has beside its page, such as a vCard.</summary>
    public virtual IReadOnlyList<EntryFile> Files => [];

    /// <summary>What somebody who cites an entry must say of it; null where entries are not cited in lists of references.</summary>
    public virtual Citation? CitationOf(Entry entry, SiteIndex index, SiteSettings settings) => null;

    /// <summary>What templates may ask of an entry beyond its keys; values as templates know them.</summary>
    public virtual LiquidShape<(Entry Entry, StringLookup Strings)> Members => NoMembers;

    /// <summary>A page that has the URL of a list becomes the introduction of that list.</summary>
    public virtual bool IntroducesLists => false;

    /// <summary>The schema.org type of an entry's page or of the thing that it describes.</summary>
    public virtual string StructuredDataType => "WebPage";

    /// <summary>The key whose date sorts the entries and stands on them; null when they have none.</summary>
    public virtual Field<PartialDate?>? DateField => null;

    protected virtual Field<string> TitleField => CommonFields.Title;

    protected virtual Field<string> SummaryField => CommonFields.Summary;

    public string TitleOf(Entry entry) => entry.Get(TitleField) ?? entry.Id;

    public string? SummaryOf(Entry entry) => entry.Get(SummaryField);

    /// <summary>What the fact sheet says of the entry; null when it says nothing.</summary>
    public virtual FactLine? FactOf(Entry entry, StringLookup strings) => null;

    /// <summary>The words that the entry explains wherever a text uses them; null for an entry that explains none.</summary>
    public virtual TermForms? FormsOf(Entry entry) => null;

    /// <summary>Where the title stands in the file; the file itself when it has none.</summary>
    public Engine.Diagnostics.SourceSpan WhereIsTitle(Entry entry) => entry.WhereIs(TitleField);

    public Engine.Diagnostics.SourceSpan WhereIsSummary(Entry entry) => entry.WhereIs(SummaryField);

    /// <summary>The id of an entry that states none.</summary>
    /// <param name="stem">The file's name without extension.</param>
    public virtual string DefaultId(string stem) => stem;

    /// <summary>Whether this entry has a page of its own.</summary>
    public virtual bool HasPage(Entry entry) => Permalink is not null;

    /// <summary>Whether this entry stands in the type's list.</summary>
    public virtual bool IsListed(Entry entry) => true;

    /// <summary>The URL of an entry, from the pattern (the settings' or the type's own).</summary>
    /// <param name="find">Finds another entry of the same type by its id.</param>
    public virtual string? UrlOf(Entry entry, string? pattern, Func<string, Entry?> find) =>
        pattern is null || !HasPage(entry) ? null : Permalinks.Fill(pattern, entry.Slug, entry.Date?.Year);

    /// <summary>The order of the type's list. Ties are broken by id, so that it never depends on the order in which files are read.</summary>
    public virtual int Compare(Entry a, Entry b) => CompareOrdered(a, b);

    /// <summary>The list's groups, or none.</summary>
    public virtual IReadOnlyList<EntryGroup> Group(IReadOnlyList<Entry> entries, DateOnly asOf) => [];

    /// <summary>Rules that one schema cannot state: one key depends on another.</summary>
    public virtual void Check(Entry entry, Engine.Diagnostics.DiagnosticBag diagnostics)
    {
    }

    protected static int CompareOrdered(Entry a, Entry b)
    {
        var byOrder = (a.Get(CommonFields.Order) ?? int.MaxValue).CompareTo(b.Get(CommonFields.Order) ?? int.MaxValue);
        if (byOrder != 0) return byOrder;
        var byTitle = string.CompareOrdinal(a.Title, b.Title);
        return byTitle != 0 ? byTitle : string.CompareOrdinal(a.Id, b.Id);
    }

    protected static int CompareNewestFirst(Entry a, Entry b)
    {
        var byDate = Nullable.Compare(b.Date, a.Date);
        return byDate != 0 ? byDate : string.CompareOrdinal(a.Id, b.Id);
    }
}
