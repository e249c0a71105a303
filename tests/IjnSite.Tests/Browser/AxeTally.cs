using System.Collections.Concurrent;

namespace IjnSite.Tests.Browser;

/// <summary>What axe has looked at, to be told at the end.</summary>
public sealed class AxeTally
{
    private readonly ConcurrentDictionary<(string Site, string Url, string State), bool> _seen = new();

    public void Seen(string site, string url, string state) => _seen[(site, url, state)] = true;

    public override string ToString()
    {
        var pages = _seen.Keys.Select(k => (k.Site, k.Url)).Distinct().ToList();
        return $"axe looked at {pages.Count(p => p.Site == "real")} pages of the site and {pages.Count(p => p.Site != "real")} of the site of all components, "
            + $"in {_seen.Keys.Select(k => k.State).Distinct().Count()} states: {_seen.Count} pages and states.";
    }

    public bool IsEmpty => _seen.IsEmpty;
}
