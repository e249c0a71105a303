using IjnSite.Engine.Formats.Markdown;
using IjnSite.Model;

namespace IjnSite.Views.Bodies;

/// <summary>The containers whose content comes from the index: which entries each shows, and by which partial.</summary>
/// <param name="Variable">The name of the partial's argument.</param>
/// <param name="Select">The entries for an argument.</param>
/// <param name="Known">The arguments that show something; empty when any may be empty.</param>
/// <param name="IsSingle">It shows one entry, not a list.</param>
public sealed record Shortcode(
    string Name, string Partial, string Variable, bool NeedsArgument, string Usage,
    Func<SiteIndex, string, IReadOnlyList<Entry>> Select, Func<SiteIndex, IReadOnlyList<string>> Known, bool IsSingle = false);

public static class Shortcodes
{
    public static readonly IReadOnlyList<Shortcode> All =
    [
        new("chart", "shortcode-chart", "chart", true, "::: chart the-id-of-a-chart",
            (index, id) => index.Find("chart", id) is { } chart ? [chart] : [], index => [.. index.OfType("chart").Select(e => e.Id)], IsSingle: true),
        Group("people", "person", "group", "people", "shortcode-people"),
        Group("contacts", "contact", "purposes", "contacts", "shortcode-contacts"),
        Group("members", "member", "standing", "entries", "shortcode-entries"),
        Whole("pillars", "pillar"),
        Whole("goals", "goal"),
        // Its partial reads the site's data (wcag.yml), which is no entry.
        new("criteria", "shortcode-criteria", "entries", false, "::: criteria", (_, _) => [], _ => []),
    ];

    public static IReadOnlyList<ShortcodeRule> Rules { get; } = [.. All.Select(s => new ShortcodeRule(s.Name, s.NeedsArgument, AllowsBody: false, s.Usage))];

    public static Shortcode? Find(string name) => All.FirstOrDefault(s => s.Name == name);

    private static Shortcode Group(string name, string type, string key, string variable, string partial) =>
        new(name, partial, variable, true, $"::: {name} the-{key}",
            (index, argument) => [.. index.OfType(type).Where(e => ValuesOf(e, key).Contains(argument, StringComparer.Ordinal))],
            index => [.. index.OfType(type).SelectMany(e => ValuesOf(e, key)).Distinct().Order(StringComparer.Ordinal)]);

    private static Shortcode Whole(string name, string type) =>
        new(name, "shortcode-entries", "entries", false, $"::: {name}", (index, _) => index.OfType(type), _ => []);

    private static IEnumerable<string> ValuesOf(Entry entry, string key) => entry.Values.Get(key) switch
    {
        string one => [one],
        IReadOnlyList<object> many => many.OfType<string>(),
        _ => [],
    };
}
