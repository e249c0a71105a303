using IjnSite.Engine.Files;

namespace IjnSite.Outputs.Search;

/// <summary>Something that can be found.</summary>
/// <param name="Href">Its address as a browser needs it.</param>
/// <param name="Type">What it is, in a word for people.</param>
/// <param name="Language">A code of BCP 47; there is an index for each.</param>
internal sealed record SearchedPage(string Href, string Title, string Type, string Language)
{
    /// <summary>Its page in the output; null when it has none of its own.</summary>
    public SitePath? File { get; init; }

    /// <summary>What is known of something without a page.</summary>
    public string? Text { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>For people.</summary>
    public string? Date { get; init; }

    /// <summary>Year, month and day as one number, 0 where they are not known.</summary>
    public int SortDate { get; init; }
}
