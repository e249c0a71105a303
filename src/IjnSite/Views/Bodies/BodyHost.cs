using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Formats.Markdown;
using IjnSite.Model;

namespace IjnSite.Views.Bodies;

/// <summary>What the text of one entry may ask while it becomes HTML: where its links lead, and what its shortcodes show.</summary>
public sealed class BodyHost(
    Entry entry, MarkdownBody body, LinkResolver links, ViewContext views, Engine.Formats.Liquid.LiquidTemplates templates,
    IReadOnlyDictionary<string, object?> globals, DiagnosticBag diagnostics) : IMarkdownRenderHost
{
    public string IdPrefix { get; init; } = "";

    public int HeadingShift { get; init; }

    public string FragmentBase { get; init; } = "";

    public bool LinksHeadings { get; init; }

    public bool LinksParagraphs { get; init; }

    public string? ResolveLink(LinkReference link) =>
        links.Resolve(link, entry.Source, body.Anchors) switch
        {
            { } href when href.StartsWith('#') => $"{FragmentBase}#{IdPrefix}{href[1..]}",
            var href => href,
        };

    /// <summary>Null where nothing is printed.</summary>
    public LinkNotes? Notes { get; init; }

    public int? NoteOf(string href) => Notes is null ? null
        : href.StartsWith('/') ? Notes.NumberOf(views.Settings.BaseUrl[..^views.Settings.BasePath.Length] + href)
        : href.StartsWith("http", StringComparison.Ordinal) ? Notes.NumberOf(href) : null;

    public void RenderShortcode(ShortcodeReference shortcode, TextWriter writer)
    {
        if (Shortcodes.Find(shortcode.Name) is not { } definition) return;
        if (!templates.HasPartial(definition.Partial))
        {
            // A theme that is not there has had its one finding.
            if (templates.IsEmpty) return;
            diagnostics.Add(LinkDiagnostics.UnknownShortcodeTarget.At(shortcode.Where,
                $"The theme has no partial for '::: {shortcode.Name}'", $"Add theme/partials/{definition.Partial}.liquid."));
            return;
        }

        var shown = definition.Select(views.Index, shortcode.Argument);
        if (shown.Count == 0 && definition.Known(views.Index) is { Count: > 0 } known)
        {
            diagnostics.Add(LinkDiagnostics.UnknownShortcodeTarget.At(shortcode.Where, $"'::: {shortcode.Name} {shortcode.Argument}' shows nothing: there is no '{shortcode.Argument}'",
                $"{NearestName.Hint(shortcode.Argument, known)}It may be {string.Join(", ", known)}."));
            return;
        }

        var value = definition.IsSingle
            ? (object)new EntryView(shown[0], views)
            : shown.Select(e => new EntryView(e, views)).ToList();
        var scope = new Dictionary<string, object?>(globals) { [definition.Variable] = value };
        templates.RenderPartial(definition.Partial, scope, writer, diagnostics);
    }
}
