using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace IjnSite.Engine.Formats.Html;

/// <summary>
/// HTML for readers that are not on the site, such as feed readers: an allow-list of elements and attributes, every address absolute, no picture of a stranger's host
/// that could count its readers. What belongs to the page goes: ids, classes, roles, its own controls, drawings that need its style sheet.
/// </summary>
/// <param name="page">The page of the text; addresses are resolved against it, and media must come from its host.</param>
public sealed class ReaderHtml(Uri page)
{
    // Deeper than any text that a person wrote; what lies below is left out.
    private const int MaxDepth = 200;

    private static readonly HtmlParser Parser = new();

    private static readonly HashSet<string> Kept =
    [
        "a", "abbr", "audio", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del", "dfn", "div", "dl", "dt", "em", "figcaption", "figure",
        "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small", "source", "strong", "sub", "sup",
        "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "video", "wbr",
    ];

    private static readonly HashSet<string> Dropped =
    [
        "applet", "base", "button", "canvas", "datalist", "dialog", "embed", "fieldset", "form", "frame", "frameset", "head", "iframe", "input", "link", "math", "menu", "meta", "meter", "nav",
        "noscript", "object", "option", "output", "param", "progress", "script", "select", "style", "svg", "template", "textarea", "title", "track",
    ];

    // A block of its own on the page, and nothing more to a reader.
    private static readonly HashSet<string> Sections = ["address", "article", "aside", "body", "details", "footer", "header", "hgroup", "main", "section"];

    private static readonly HashSet<string> Void = ["br", "col", "hr", "img", "source", "wbr"];

    private static readonly HashSet<string> Attributes =
        ["alt", "cite", "colspan", "datetime", "dir", "height", "href", "hreflang", "lang", "poster", "reversed", "rowspan", "scope", "span", "src", "srcset", "start", "title", "type", "value", "width"];

    private static readonly HashSet<string> Linked = ["https", "http", "mailto", "tel"];

    public string Clean(string html)
    {
        var text = new StringBuilder(html.Length);
        foreach (var child in Parser.ParseDocument("<!doctype html><body>" + html).Body!.ChildNodes) Write(child, text, 0);
        return text.ToString().Trim();
    }

    /// <returns>Something that a reader sees was written.</returns>
    private bool Write(INode node, StringBuilder text, int depth)
    {
        if (node is IText { Data: var data })
        {
            text.Append(Encode(data));
            return !string.IsNullOrWhiteSpace(data);
        }

        if (node is not IElement element || depth > MaxDepth || Dropped.Contains(element.LocalName) || element.HasAttribute("hidden")) return false;
        var start = text.Length;
        var closed = Open(element, text);
        var seen = text.Length > start && (Void.Contains(element.LocalName) || element.LocalName is "audio" or "video" or "td" or "th");
        if (!Void.Contains(element.LocalName))
            foreach (var child in element.ChildNodes) seen |= Write(child, text, depth + 1);
        // Nothing is lost with an element in which nothing is left.
        if (seen || closed.Length == 0) text.Append(closed);
        else text.Length = start;
        return seen;
    }

    /// <returns>What ends the element; empty for one that has no end or that is left out without its content.</returns>
    private string Open(IElement element, StringBuilder text)
    {
        var name = element.LocalName;
        // What it leads back to is on the page.
        if (element.GetAttribute("role") == "doc-endnotes") text.Append("<hr>");
        if (Sections.Contains(name)) return Tag("div", null, text);
        if (name == "summary" || Labels(element))
        {
            text.Append("<p><strong>");
            return "</strong></p>";
        }

        // A language or a direction is content; any other span is the page's.
        if (name == "span") return element.HasAttribute("lang") || element.HasAttribute("dir") ? Tag(name, element, text) : "";
        if (!Kept.Contains(name)) return "";
        if (name == "source" && element.ParentElement?.LocalName == "picture") return "";
        if (name is "img" or "source" && OwnMedia(element.GetAttribute("src")) is null) return "";
        if (name == "a" && Address(element.GetAttribute("href")) is null) return "";
        return Tag(name, element, text);
    }

    // The words that name a box on the page stand out there by their class.
    private static bool Labels(IElement element) =>
        element is { LocalName: "p", Id: { Length: > 0 } id, ParentElement: { LocalName: "aside" } box } && box.GetAttribute("aria-labelledby") == id;

    private string Tag(string name, IElement? element, StringBuilder text)
    {
        text.Append('<').Append(name);
        foreach (var attribute in element?.Attributes ?? Enumerable.Empty<IAttr>())
        {
            if (!Attributes.Contains(attribute.Name) || ValueOf(attribute) is not { } value) continue;
            text.Append(' ').Append(attribute.Name).Append("=\"").Append(EncodeValue(value)).Append('"');
        }

        if (name is "audio" or "video") text.Append(" controls=\"\"");
        text.Append('>');
        return Void.Contains(name) ? "" : $"</{name}>";
    }

    private string? ValueOf(IAttr attribute) => attribute.Name switch
    {
        "href" or "cite" => Address(attribute.Value),
        "src" or "poster" => OwnMedia(attribute.Value),
        "srcset" => string.Join(", ", attribute.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Candidate).OfType<string>()) is { Length: > 0 } set ? set : null,
        _ => attribute.Value,
    };

    // One picture of a srcset (HTML, 4.8.4.2.1): an address and how large it is.
    private string? Candidate(string text)
    {
        var parts = text.Split(' ', 2, StringSplitOptions.TrimEntries);
        return OwnMedia(parts[0]) is { } url ? string.Join(' ', parts.Skip(1).Prepend(url)) : null;
    }

    private string? OwnMedia(string? written) =>
        Address(written) is { } url && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Host == page.Host ? url : null;

    /// <summary>An absolute address stays as it is written; null for one that no reader should follow.</summary>
    private string? Address(string? written)
    {
        // Browsers drop these wherever they stand, also in the name of a scheme.
        written = string.Concat((written ?? "").Where(c => c is not ('\t' or '\n' or '\r')));
        if (string.IsNullOrWhiteSpace(written) || !Uri.TryCreate(page, written.Trim(), out var uri) || !Linked.Contains(uri.Scheme)) return null;
        return Uri.TryCreate(written, UriKind.Absolute, out _) && written.StartsWith(uri.Scheme, StringComparison.Ordinal) ? written : uri.AbsoluteUri;
    }

    // Letters of any script stay letters: a numeric reference for each would make the text longer and no safer.
    private static string Encode(string text) => text.AsSpan().ContainsAny('&', '<', '>')
        ? text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal) : text;

    private static string EncodeValue(string value) => Encode(value).Replace("\"", "&quot;", StringComparison.Ordinal);
}
