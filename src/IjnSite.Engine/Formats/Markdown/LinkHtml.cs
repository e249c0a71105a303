using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Links and pictures whose target the scan allowed and the host knows; anything else is its words alone.</summary>
internal sealed class LinkHtml : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var body = (BodyRenderer)renderer;
        var reference = link.GetData(BodyData.Link) as LinkReference;
        var href = reference is null ? null : body.Host.ResolveLink(reference);
        if (link.IsImage) WriteImage(body, link, href);
        else if (href is null) renderer.WriteChildren(link);
        else WriteLink(body, link, href, body.Host.FileNoteOf(reference!, href));
    }

    private static void WriteLink(BodyRenderer renderer, LinkInline link, string href, string? fileNote)
    {
        renderer.Write("<a href=\"").WriteUrl(href).Write('"');
        WriteNote(renderer, href);
        if (link.Title is { Length: > 0 } title) renderer.Write(" title=\"").WriteEscape(title).Write('"');
        if (link.GetData(BodyData.External) is not null) renderer.Write(" rel=\"noreferrer\"");
        AttributeHtml.Write(renderer, link);
        renderer.Write('>');
        renderer.WriteChildren(link);
        if (fileNote is not null) renderer.Write(' ').WriteEscape(fileNote);
        renderer.Write("</a>");
    }

    internal static void WriteNote(BodyRenderer renderer, string href)
    {
        if (renderer.Host.NoteOf(href) is { } number) renderer.Write(" data-note=\"").Write(number.ToString(CultureInfo.InvariantCulture)).Write('"');
    }

    private static void WriteImage(BodyRenderer renderer, LinkInline link, string? src)
    {
        var alt = link.GetData(BodyData.Link) is LinkReference { Text: var text } ? text : "";
        if (src is null)
        {
            renderer.WriteChildren(link);
            return;
        }

        renderer.Write("<img src=\"").WriteUrl(src).Write("\" alt=\"").WriteEscape(alt).Write('"');
        if (link.Title is { Length: > 0 } title) renderer.Write(" title=\"").WriteEscape(title).Write('"');
        renderer.Write(" loading=\"lazy\"");
        AttributeHtml.Write(renderer, link);
        renderer.Write('>');
    }
}
