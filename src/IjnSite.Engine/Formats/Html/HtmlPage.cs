using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace IjnSite.Engine.Formats.Html;

/// <summary>A finished page, parsed as a browser would (WHATWG HTML). For checks only: a parse costs as much as the making of the page.</summary>
public sealed class HtmlPage
{
    private static readonly HtmlParserOptions Options = new() { IsKeepingSourceReferences = true };
    private readonly IDocument _document;

    private HtmlPage(IDocument document) => _document = document;

    public static HtmlPage Parse(ReadOnlySpan<byte> utf8) => new(new HtmlParser(Options).ParseDocument(System.Text.Encoding.UTF8.GetString(utf8)));

    public string Title => _document.Title ?? "";

    public string? Language => _document.DocumentElement.GetAttribute("lang");

    /// <summary>Elements that a CSS selector matches, in document order.</summary>
    public IEnumerable<HtmlElement> All(string selector) => _document.QuerySelectorAll(selector).Select(e => new HtmlElement(e));

    /// <summary>The text that a reader of the page's main part gets.</summary>
    public string MainText => Main.TextContent;

    /// <summary>The same, as lines: one for each paragraph, heading, item of a list or cell. The words of navigation are left out.</summary>
    public IReadOnlyList<string> MainLines => HtmlLines.Of(Main, "nav");

    /// <summary>The main part as HTML, for comparing it with another.</summary>
    public string MainMarkup => Main.InnerHtml;

    private IElement Main => _document.QuerySelector("main") ?? _document.Body ?? _document.DocumentElement;
}

/// <summary>An element of a finished page.</summary>
public sealed class HtmlElement(IElement element)
{
    public string Name => element.LocalName;

    public string Text => element.TextContent.Trim();

    /// <summary>The text as lines, as in <see cref="HtmlPage.MainLines"/>.</summary>
    public IReadOnlyList<string> Lines => HtmlLines.Of(element);

    /// <summary>The element as HTML, for comparing it with another.</summary>
    public string Markup => element.OuterHtml;

    /// <summary>It lies in an element that a selector matches, or is one.</summary>
    public bool IsIn(string selector) => element.Closest(selector) is not null;

    /// <summary>Line and column in the page's own HTML, 1-based.</summary>
    public (int Line, int Column) Place => element.SourceReference?.Position is { } at ? (at.Line, at.Column) : (1, 1);

    /// <summary>The text that stands in the element itself, without that of elements in it.</summary>
    public string OwnText => string.Concat(element.ChildNodes.OfType<IText>().Select(t => t.Data)).Trim();

    /// <summary>The element around it; null for the outermost.</summary>
    public HtmlElement? Parent => element.ParentElement is { } parent ? new HtmlElement(parent) : null;

    public string? Attribute(string name) => element.GetAttribute(name);

    /// <summary>The addresses in an attribute: several in a srcset (HTML, 4.8.4.2.1), else the one. Empty when the attribute is absent.</summary>
    public IEnumerable<string> Addresses(string attribute)
    {
        if (Attribute(attribute) is not { } value) return [];
        return attribute != "srcset" ? [value] : value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split(' ')[0]);
    }

    public IEnumerable<(string Name, string Value)> Attributes => element.Attributes.Select(a => (a.Name, a.Value));
}
