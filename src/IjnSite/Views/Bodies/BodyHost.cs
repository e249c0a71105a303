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
    private const string PicturePartial = "picture";
    private readonly LinkWords _words = new(diagnostics);

    public string IdPrefix { get; init; } = "";

    public int HeadingShift { get; init; }

    public string FragmentBase { get; init; } = "";

    public bool LinksHeadings { get; init; }

    public bool LinksParagraphs { get; init; }

    /// <summary>The text is read elsewhere, without the site's style sheet: pictures are plain.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>The picture that a visitor sees without scrolling; any other is loaded when it comes near.</summary>
    public LinkReference? FirstPicture { get; init; }

    public string? ResolveLink(LinkReference link)
    {
        var href = links.Resolve(link, entry.Source, body.Anchors);
        if (href is null) return null;
        _words.Note(link, href);
        // A file that no sidecar describes: nobody but its author knows its size.
        if (href.StartsWith('/') && href.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) && !links.Downloads.Has(href)
            && !link.Text.Contains("pdf", StringComparison.OrdinalIgnoreCase)) diagnostics.Add(ReadingDiagnostics.PdfOf(link));
        return href is ['#', ..] ? $"{FragmentBase}#{IdPrefix}{href[1..]}" : href;
    }

    public string? FileNoteOf(LinkReference link, string href) => links.Downloads.NoteOf(href, link.Text, views.Strings);

    public CopyLink? CopyOf(LinkReference link, string href)
    {
        if (!views.Index.Archives.TryGetValue(ArchivedCopy.WithoutFragment(href), out var copy)) return null;
        var words = copy.Day is { } day
            ? views.Strings.Get("archived_on", "archived copy, {date}").Replace("{date}", views.Strings.Format(day), StringComparison.Ordinal)
            : views.Strings.Get("archived", "archived copy");
        return new CopyLink(copy.Url, words, $"{words}: {link.Text}");
    }

    /// <summary>Null where nothing is printed.</summary>
    public LinkNotes? Notes { get; init; }

    public int? NoteOf(string href) => Notes is null ? null
        : href.StartsWith('/') ? Notes.NumberOf(views.Settings.BaseUrl[..^views.Settings.BasePath.Length] + href)
        : href.StartsWith("http", StringComparison.Ordinal) ? Notes.NumberOf(href) : null;

    public void RenderPicture(PictureReference picture, TextWriter writer)
    {
        if (links.Pictures.Find(picture.Link, entry.Source) is not { } found) return;
        if (!picture.IsFigure && !picture.IsDecorative)
        {
            diagnostics.Add(ShownPictureDiagnostics.WithoutCredit.At(picture.Link.Where, $"The credit of {found.Source} is not shown here, since there are words or a link around the picture",
                "Put an empty line before and after the picture."));
        }

        var shown = new ShownPicture(found, picture, entry.Language, isEager: IsElsewhere || picture.Link == FirstPicture, views);
        if (IsElsewhere || !templates.HasPartial(PicturePartial)) shown.WritePlain(writer);
        else templates.RenderPartial(PicturePartial, new Dictionary<string, object?>(globals) { ["picture"] = shown.View() }, writer, diagnostics);
    }

    public void RenderShortcode(ShortcodeReference shortcode, TextWriter writer)
    {
        if (Shortcodes.Find(shortcode.Name, views.Index.Types) is not var (definition, type)) return;
        if (!templates.HasPartial(definition.Partial))
        {
            // A theme that is not there has had its one finding.
            if (templates.IsEmpty) return;
            diagnostics.Add(LinkDiagnostics.UnknownShortcodeTarget.At(shortcode.Where,
                $"The theme has no partial for '::: {shortcode.Name}'", $"Add theme/partials/{definition.Partial}.liquid."));
            return;
        }

        var entries = type is null ? [] : views.Index.OfType(type.Name);
        var shown = definition.Select(entries.Where(e => !e.IsBroken), shortcode.Argument);
        if (type is not null && shown.Count == 0)
        {
            // An entry with a fault of its own might be the one; that fault has been told.
            if (!entries.Any(e => e.IsBroken)) ReportEmpty(shortcode, definition, type);
            return;
        }

        var value = definition.IsSingle
            ? (object)new EntryView(shown[0], views)
            : shown.Select(e => new EntryView(e, views)).ToList();
        var scope = new Dictionary<string, object?>(globals) { [definition.Variable] = value };
        templates.RenderPartial(definition.Partial, scope, writer, diagnostics);
    }

    private void ReportEmpty(ShortcodeReference shortcode, Shortcode definition, ContentType type)
    {
        var written = $"::: {shortcode.Name} {shortcode.Argument}".TrimEnd();
        var known = definition.ArgumentsFor(views.Index.OfType(type.Name));
        if (definition.NeedsArgument && !known.Contains(shortcode.Argument, StringComparer.Ordinal) && !views.Index.IsHeldBack(type.Name, shortcode.Argument))
        {
            var may = known.Count == 0 ? $"There is no {type.Name} yet: add one, or take these lines out." : $"It may be {string.Join(", ", known)}.";
            diagnostics.Add(LinkDiagnostics.UnknownShortcodeTarget.At(shortcode.Where, $"'{written}' shows nothing: there is no '{shortcode.Argument}'", $"{NearestName.Hint(shortcode.Argument, known)}{may}"));
            return;
        }

        diagnostics.Add(LinkDiagnostics.EmptyShortcode.At(shortcode.Where, $"'{written}' shows nothing today: no {type.Name} that is on the site belongs there", "Add one, or take these lines out."));
    }
}
