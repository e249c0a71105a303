using System.Buffers;
using Markdig.Renderers;

namespace IjnSite.Engine.Formats.Markdown;

/// <summary>
/// An address as the value of an attribute. Characters that no URL may have (the WHATWG's validation errors) are percent-encoded; letters of any script stay,
/// since browsers encode them and people can read them.
/// </summary>
internal static class UrlHtml
{
    private static readonly SearchValues<char> NotInUrls = SearchValues.Create(" \"<>\\^`{|}\u007F");

    public static HtmlRenderer WriteUrl(this HtmlRenderer renderer, string url)
    {
        var rest = url.AsSpan();
        for (var at = rest.IndexOfAny(NotInUrls); at >= 0; at = rest.IndexOfAny(NotInUrls))
        {
            renderer.WriteEscape(rest[..at]);
            renderer.Write('%').Write(HexDigit(rest[at] >> 4)).Write(HexDigit(rest[at] & 15));
            rest = rest[(at + 1)..];
        }

        renderer.WriteEscape(rest);
        return renderer;
    }

    private static char HexDigit(int value) => "0123456789ABCDEF"[value];
}
