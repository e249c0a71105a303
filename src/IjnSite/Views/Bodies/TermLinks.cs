using IjnSite.Engine.Formats.Liquid;
using IjnSite.Engine.Formats.Markdown;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Views.Bodies;

/// <summary>Explains on each page the terms that its text uses: the first use leads to a list at the end of the page (decision 8).</summary>
public sealed class TermLinks
{
    /// <summary>The partial that shows the list. A theme without it gets no links that would lead nowhere.</summary>
    public const string Partial = "words-on-this-page";

    internal static readonly LiquidShape<(TermUse Use, Entry Entry, SiteSettings Settings)> Shape = new("page.terms")
    {
        { "id", "the id that the explanation must have: the link in the text leads to it", t => t.Use.ExplanationId },
        { "term", "the term", t => t.Entry.Title },
        { "acronym", "its short form", t => t.Use.Term.Acronym },
        { "short", "what it means, in a sentence", t => t.Entry.Summary },
        { "url", "its place in the glossary", t => t.Settings.Href(t.Entry.Url!) },
        { "use_id", "the id of the word in the text, for the way back", t => t.Use.UseId },
        { "use", "the word as the text has it", t => t.Use.Words },
    };

    private readonly SiteSettings _settings;
    private readonly Dictionary<Term, Entry> _entries = [];
    private readonly Dictionary<string, Term> _byHref = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TermSet> _byLanguage;

    private readonly HashSet<string> _explainingPages = new(StringComparer.Ordinal);

    public TermLinks(SiteIndex index, SiteSettings settings)
    {
        _settings = settings;
        foreach (var entry in index.Entries)
        {
            if (entry is not { IsBroken: false, Url: { } url } || entry.Type.FormsOf(entry) is not { } forms) continue;
            var term = new Term(entry.Slug, forms.Forms, forms.Acronym);
            _entries.Add(term, entry);
            _byHref.TryAdd(settings.Href(url), term);
            _explainingPages.Add(url.Split('#')[0]);
        }

        _byLanguage = _entries.GroupBy(t => Primary(t.Value.Language), StringComparer.Ordinal).ToDictionary(g => g.Key, g => new TermSet(g.Select(t => t.Key)), StringComparer.Ordinal);
    }

    /// <summary>Makes the links in a text that has a page of its own.</summary>
    /// <returns>What the list of the page holds, in the order of the text.</returns>
    public IReadOnlyList<LiquidMap> Link(MarkdownBody body, Entry entry, string pageUrl, LinkResolver links)
    {
        if (!_settings.GlossaryLinks || entry.Values.Get(CommonFields.GlossaryLinks.Key) is false) return [];
        if (!_byLanguage.TryGetValue(Primary(entry.Language), out var terms)) return [];
        // The page of the terms themselves explains them already.
        if (_explainingPages.Contains(pageUrl)) return [];
        return [.. body.LinkTerms(terms, entry.Language, link => links.Resolve(link, entry.Source, body.Anchors) is { } href ? _byHref.GetValueOrDefault(href) : null).Select(View)];
    }

    private LiquidMap View(TermUse use) => Shape.MapOf((use, _entries[use.Term], _settings));

    private static string Primary(string language) => language.Split('-')[0].ToLowerInvariant();
}
