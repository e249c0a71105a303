using IjnSite.Engine.Formats.Markdown;
using IjnSite.Model;

namespace IjnSite.Views.Bodies;

/// <summary>The containers whose content the site makes: each content type says which one shows its entries, and some show data.</summary>
public static class Shortcodes
{
    /// <summary>Those whose partial reads what is no entry: the site's data (wcag.yml), its settings.</summary>
    private static readonly IReadOnlyList<Shortcode> OfData = [new("criteria", "shortcode-criteria", "entries"), new("forms", "shortcode-forms", "entries")];

    public static IReadOnlyList<ShortcodeRule> RulesOf(IEnumerable<ContentType> types) =>
        [.. All(types).Select(s => new ShortcodeRule(s.Shortcode.Name, s.Shortcode.NeedsArgument, AllowsBody: false, s.Shortcode.Usage))];

    /// <summary>Each with the type whose entries it shows; null for one that shows data.</summary>
    public static IEnumerable<(Shortcode Shortcode, ContentType? Type)> All(IEnumerable<ContentType> types) =>
        types.Where(t => t.Shortcode is not null).Select(t => (t.Shortcode!, (ContentType?)t)).Concat(OfData.Select(s => (s, (ContentType?)null)));

    /// <returns>The container, and the type whose entries it shows: null for one that shows data.</returns>
    public static (Shortcode Shortcode, ContentType? Type)? Find(string name, IEnumerable<ContentType> types) =>
        types.FirstOrDefault(t => t.Shortcode?.Name == name) is { Shortcode: { } own } type ? (own, type) :
        OfData.FirstOrDefault(s => s.Name == name) is { } data ? (data, null) : null;
}
