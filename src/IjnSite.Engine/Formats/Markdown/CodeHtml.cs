using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>
/// Code that the keyboard can scroll (WCAG 2.1.1); its language is a class for style sheets. A group and not a region: a page with ten pieces of code would have ten
/// landmarks of one name.
/// </summary>
internal sealed class CodeHtml : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock code)
    {
        renderer.EnsureLine();
        renderer.Write("<pre tabindex=\"0\" role=\"group\" aria-label=\"").WriteEscape(((BodyRenderer)renderer).Options.Words.Code).Write('"');
        AttributeHtml.Write(renderer, code);
        renderer.Write("><code");
        if (code is FencedCodeBlock { Info: { Length: > 0 } language } && language.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '#'))
            renderer.Write(" class=\"language-").Write(language).Write('"');
        renderer.Write('>');
        renderer.WriteLeafRawLines(code, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</code></pre>");
    }
}
