using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Markdown;

namespace IjnSite.Tests.Engine.Formats.Markdown;

/// <summary>One text, read and rendered: what the tests of this folder look at.</summary>
internal sealed class MarkdownCase : IMarkdownRenderHost
{
    public static readonly MarkdownOptions Site = new()
    {
        Shortcodes =
        [
            new ShortcodeRule("chart", NeedsArgument: true, AllowsBody: false, "::: chart the-id"),
            new ShortcodeRule("pillars", NeedsArgument: false, AllowsBody: false, "::: pillars"),
            new ShortcodeRule("details", NeedsArgument: true, AllowsBody: true, "::: details The question"),
        ],
    };

    private static readonly MarkdownReader Reader = new(Site);
    private readonly DiagnosticBag _bag = new();

    public MarkdownCase(string text, MarkdownOptions? options = null, int bodyStart = 0)
    {
        var reader = options is null ? Reader : new MarkdownReader(options);
        Body = reader.Read(new SourceText(SitePath.Parse("input/a.md"), text), bodyStart, _bag);
    }

    public MarkdownBody Body { get; }

    /// <summary>The addresses that lead nowhere.</summary>
    public string Broken { get; init; } = "";

    public string IdPrefix { get; init; } = "";

    public int HeadingShift { get; init; }

    public string Html
    {
        get
        {
            var writer = new StringWriter();
            Body.Render(writer, this);
            return writer.ToString();
        }
    }

    public IReadOnlyList<Diagnostic> Findings => _bag.ToSortedList();

    /// <summary>Each finding as <c>line:column id</c>.</summary>
    public IEnumerable<string> Places => Findings.Select(f => $"{f.Where.Line}:{f.Where.Column} {f.Id}");

    public static string HtmlOf(string text) => new MarkdownCase(text).Html;

    public string? ResolveLink(LinkReference link) => link.Target == Broken ? null : link.Target;

    public void RenderPicture(PictureReference picture, TextWriter writer)
    {
        if (picture.Link.Target == Broken) return;
        string[] parts = [picture.Link.Target, picture.Link.Text, picture.Caption ?? "", picture.IsDecorative ? "decorative" : ""];
        writer.Write($"<{(picture.IsFigure ? "figure" : "img")} {string.Join('|', parts.Select(System.Net.WebUtility.HtmlEncode))}>");
    }

    public void RenderShortcode(ShortcodeReference shortcode, TextWriter writer) => writer.Write($"<div>{shortcode.Name}/{shortcode.Argument}</div>");
}
