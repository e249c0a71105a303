namespace IjnSite.Views.Bodies;

/// <summary>The addresses behind the links of one page's texts, numbered in the order in which they stand, so that a printed page can give them as notes. Filled while the page is rendered.</summary>
public sealed class LinkNotes
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _urls = [];

    /// <summary>Absolute addresses; the first has number 1.</summary>
    public IReadOnlyList<string> Urls => _urls;

    /// <summary>The number of an address, the same each time that it is linked to.</summary>
    public int NumberOf(string url)
    {
        if (_numbers.TryGetValue(url, out var number)) return number;
        _urls.Add(url);
        return _numbers[url] = _urls.Count;
    }
}
