using AngleSharp.Dom;

namespace IjnSite.Engine.Formats.Html;

/// <summary>What elements and attributes of a text may stay in an e-mail.</summary>
internal static class MailMarkup
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "a", "b", "blockquote", "br", "caption", "code", "dd", "del", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "ins", "li", "ol", "p", "pre", "s", "span",
        "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul",
    };

    // What they hold is no text for readers.
    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "area", "audio", "base", "button", "canvas", "embed", "iframe", "link", "map", "math", "meta", "object", "script", "select", "source", "style", "svg", "template", "textarea", "track", "video",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "article", "aside", "details", "figure", "footer", "form", "header", "main", "nav", "section", "fieldset",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal) { "colspan", "dir", "href", "lang", "rowspan", "scope", "start" };

    public static void Simplify(IElement root, string pictureWords)
    {
        // From the inside out: what takes an element's place takes its finished children.
        foreach (var element in root.QuerySelectorAll("*").Reverse().ToList()) Replace(element, pictureWords);
    }

    private static void Replace(IElement element, string pictureWords)
    {
        var name = element.LocalName;
        var role = element.GetAttribute("role");
        if (role == "doc-noteref") Note(element);
        else if (role == "doc-endnotes") element.Before(element.Owner!.CreateElement("hr"));
        if (element.Parent is null) return;
        if (Dropped.Contains(name) || role == "doc-backlink") element.Remove();
        else if (name == "img") Describe(element, pictureWords);
        else if (name == "input") element.Replace(element.Owner!.CreateTextNode(element.GetAttribute("type") == "checkbox" ? element.HasAttribute("checked") ? "☑ " : "☐ " : ""));
        else if (name == "a" && !Leads(element.GetAttribute("href"))) Become(element, "span");
        else if (name == "p" && element.ClassList.Contains("callout-title")) Strengthen(element);
        else if (name is "figcaption" or "summary" or "legend") Become(element, "p");
        else if (Blocks.Contains(name)) Become(element, "div");
        else if (!Kept.Contains(name)) Become(element, "span");
        else Clean(element);
    }

    private static void Describe(IElement picture, string words)
    {
        var alt = picture.GetAttribute("alt")?.Trim();
        if (string.IsNullOrEmpty(alt))
        {
            picture.Remove();
            return;
        }

        var text = picture.Owner!.CreateElement(picture.ParentElement is { LocalName: "figure" } ? "p" : "span");
        text.TextContent = words.Replace("{alt}", alt, StringComparison.Ordinal);
        if (picture.GetAttribute("lang") is { } language) text.SetAttribute("lang", language);
        picture.Replace(text);
    }

    // Places in a message cannot be reached in most programs, so the number alone leads to the note at the end.
    private static void Note(IElement mark)
    {
        var number = mark.Owner!.CreateElement("sup");
        number.TextContent = $"[{mark.TextContent.Trim()}]";
        mark.Replace(number);
    }

    private static void Strengthen(IElement title)
    {
        var strong = title.Owner!.CreateElement("strong");
        while (title.FirstChild is { } child) strong.AppendChild(child);
        title.AppendChild(strong);
        Clean(title);
    }

    private static void Become(IElement element, string name)
    {
        var other = element.Owner!.CreateElement(name);
        foreach (var attribute in element.Attributes) other.SetAttribute(attribute.Name, attribute.Value);
        if (name == "span") other.RemoveAttribute("href");
        while (element.FirstChild is { } child) other.AppendChild(child);
        element.Replace(other);
        Clean(other);
    }

    private static void Clean(IElement element)
    {
        foreach (var name in element.Attributes.Select(a => a.Name).Where(n => !Attributes.Contains(n)).ToList()) element.RemoveAttribute(name);
    }

    private static bool Leads(string? href) =>
        Uri.TryCreate(href, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto" or "tel" && href!.Contains(':', StringComparison.Ordinal);
}
