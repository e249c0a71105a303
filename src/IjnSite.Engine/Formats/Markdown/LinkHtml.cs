using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>Links and pictures whose target the scan allowed and the host knows; any other is its words alone.</summary>
internal sealed class LinkHtml : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var body = (BodyRenderer)renderer;
        if (link.IsImage) WritePicture(body, link, isFigure: false);
        else if (link.GetData(BodyData.Link) is LinkReference reference && body.Host.ResolveLink(reference) is { } href) WriteLink(body, link, href, body.Host.FileNoteOf(reference, href));
        else renderer.WriteChildren(link);
    }

    public static void WritePicture(BodyRenderer renderer, LinkInline link, bool isFigure)
    {
        if (link.GetData(BodyData.Link) is not LinkReference reference)
        {
            renderer.WriteChildren(link);
            return;
        }

        var attributes = link.TryGetAttributes();
        var classes = attributes?.Classes is { Count: > 0 } several ? string.Join(' ', several) : null;
        renderer.Host.RenderPicture(
            new PictureReference(
                reference, link.Title is { Length: > 0 } title ? title : null, attributes?.Classes?.Contains("decorative") == true, isFigure,
                attributes?.Id is { Length: > 0 } id ? id : null, classes, attributes?.Properties?.FirstOrDefault(p => p.Key == "lang").Value),
            renderer.Writer);
    }

    private static void WriteLink(BodyRenderer renderer, LinkInline link, string href, string? fileNote)
    {
        renderer.Write("<a href=\"").WriteUrl(href).Write('"');
        WriteNote(renderer, href);
        if (link.Title is { Length: > 0 } title) renderer.Write(" title=\"").WriteEscape(title).Write('"');
        if (link.GetData(BodyData.External) is not null) renderer.Write(" rel=\"noreferrer\"");
        if (IsAlone(link)) link.GetAttributes().AddClass("alone");
        AttributeHtml.Write(renderer, link);
        renderer.Write('>');
        renderer.WriteChildren(link);
        if (fileNote is not null) renderer.Write(' ').WriteEscape(fileNote);
        renderer.Write("</a>");
        WriteCopy(renderer, (LinkReference)link.GetData(BodyData.Link)!, href);
    }

    internal static void WriteCopy(BodyRenderer renderer, LinkReference reference, string href)
    {
        if (renderer.Host.CopyOf(reference, href) is not { } copy) return;
        renderer.Write(" (<a href=\"").WriteUrl(copy.Href).Write('"');
        WriteNote(renderer, copy.Href);
        renderer.Write(" rel=\"noreferrer\" aria-label=\"").WriteEscape(copy.Name).Write("\">").WriteEscape(copy.Words).Write("</a>)");
    }

    // An item that is nothing but a link is no text with a link in it (WCAG 2.5.8, the inline exception); a style sheet cannot tell the two apart.
    private static bool IsAlone(LinkInline link) =>
        link is { PreviousSibling: null, NextSibling: null, Parent: { ParentBlock: ParagraphBlock { Parent: ListItemBlock } } };

    internal static void WriteNote(BodyRenderer renderer, string href)
    {
        if (renderer.Host.NoteOf(href) is { } number) renderer.Write(" data-note=\"").Write(number.ToString(CultureInfo.InvariantCulture)).Write('"');
    }
}
