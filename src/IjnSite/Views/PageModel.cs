using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Model;

namespace IjnSite.Views;

/// <summary>A page before it is rendered: what it is about and where it stands. Everything else follows from these.</summary>
/// <param name="Source">The input that makes it; the root path for a page made of many.</param>
/// <param name="Url">Root-relative.</param>
/// <param name="Layouts">Names of layouts, the best first; the first that the theme has is taken.</param>
public sealed record PageModel(SitePath Source, string Url, string Title, IReadOnlyList<string> Layouts) : Document(Source)
{
    /// <summary>The entry that the page shows, or that introduces the list that it shows.</summary>
    public Entry? Entry { get; init; }

    public ListModel? List { get; init; }

    public Topic? Topic { get; init; }

    public string? Summary { get; init; }

    public string? Language { get; init; }

    public bool NoIndex { get; init; }

    /// <summary>The page is for people who came by an old or wrong address; it is in no list of pages.</summary>
    public bool IsUtility { get; init; }

    /// <summary>The page has a form that sends to our own host; its policy lets it.</summary>
    public bool HasForm { get; init; }

    /// <summary>The page is the index of the site from A to Z.</summary>
    public bool IsSearch { get; init; }

    /// <summary>The search page runs the script that asks the search index.</summary>
    public bool RunsSearch { get; init; }

    public IReadOnlyList<Breadcrumb> Trail { get; init; } = [];

    public Entry? Previous { get; init; }

    public Entry? Next { get; init; }

    public IReadOnlyList<FeedLink> Feeds { get; init; } = [];

    /// <summary>All sections of a long page for print; each with its text.</summary>
    public IReadOnlyList<Entry> Sections { get; init; } = [];
}

/// <summary>The entries that a list page shows.</summary>
/// <param name="Pages">1 when the list is not cut.</param>
public sealed record ListModel(string ListUrl, IReadOnlyList<Entry> Entries, int Total, int Page, int Pages, IReadOnlyList<EntryGroup> Groups, IReadOnlyList<Topic> Topics);
