using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace IjnSite.Engine.Formats.Html;

/// <summary>
/// An HTML document on its way into an e-mail. Mail programs drop style sheets, scripts, ids and much else, so what a page says with them is said with plain elements
/// that carry their styles themselves.
/// </summary>
public sealed class MailDocument
{
    private readonly IDocument _document;

    private MailDocument(IDocument document) => _document = document;

    public static MailDocument Parse(string html) => new(new HtmlParser().ParseDocument(html));

    /// <summary>Turns what was written for a page into what every mail program shows: plain elements, without ids and classes; a picture becomes its description.</summary>
    /// <param name="selector">The elements that hold such text.</param>
    /// <param name="pictureWords">What stands for a picture, with <c>{alt}</c> for its description.</param>
    public void Simplify(string selector, string pictureWords)
    {
        foreach (var root in _document.QuerySelectorAll(selector)) MailMarkup.Simplify(root, pictureWords);
    }

    /// <summary>Writes each rule's declarations into the <c>style</c> of the elements that it selects; a style that an element has already stays the last word.</summary>
    public void Inline(IEnumerable<StyleRule> rules)
    {
        var styles = new Dictionary<IElement, List<(string Property, string Value)>>();
        foreach (var rule in rules.OrderBy(r => r.Weight))
        {
            foreach (var element in _document.QuerySelectorAll(rule.Selector))
            {
                if (!styles.TryGetValue(element, out var own)) styles[element] = own = [];
                foreach (var (property, value) in rule.Declarations)
                {
                    own.RemoveAll(d => d.Property == property);
                    own.Add((property, value));
                }
            }
        }

        foreach (var (element, own) in styles)
        {
            var written = element.GetAttribute("style");
            element.SetAttribute("style", string.Join(";", own.Select(d => $"{d.Property}:{d.Value}")) + (written is null ? "" : ";" + written));
        }
    }

    /// <summary>Adds a style sheet to the head, for what a mail program may leave out: the colors of the dark scheme.</summary>
    public void AddSheet(string css)
    {
        var style = _document.CreateElement("style");
        style.TextContent = css;
        _document.Head?.AppendChild(style);
    }

    /// <summary>The document as text; see <see cref="MailText"/>.</summary>
    public MailText ToText() => MailText.Of(_document.Body!);

    public string ToHtml()
    {
        foreach (var element in _document.QuerySelectorAll($"[{MailText.Mark}]")) element.RemoveAttribute(MailText.Mark);
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        _document.ToHtml(writer, AngleSharp.Html.HtmlMarkupFormatter.Instance);
        return writer.ToString();
    }
}
