using System.Text.Encodings.Web;
using IjnSite.Engine.Formats.Liquid;

namespace IjnSite.Views;

/// <summary>Plain text of an entry with the web addresses in it as links, so that a reader can follow a source.</summary>
internal static class LinkedText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    // Signs behind an address that belong to the sentence.
    private const string Trailing = ".,;:!?)]”’\"'";

    // Up to what no address holds (RFC 3986), such as the bracket of <https://…>; a bracket that the address itself opened is a part of it.
    private static string Address(string text)
    {
        var end = text.IndexOfAny(['<', '>', '"']) is >= 0 and var at ? at : text.Length;
        while (end > 0 && Trailing.Contains(text[end - 1]) && !(text[end - 1] == ')' && text.AsSpan(0, end).Count('(') >= text.AsSpan(0, end).Count(')'))) end--;
        return text[..end];
    }

    public static HtmlText Of(string text) => new(writer =>
    {
        var first = true;
        foreach (var word in text.Split(' '))
        {
            if (!first) writer.Write(' ');
            first = false;
            var start = word.IndexOf("https://", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? at : word.IndexOf("http://", StringComparison.OrdinalIgnoreCase);
            var address = start < 0 ? "" : Address(word[start..]);
            if (start < 0 || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            {
                writer.Write(Encoder.Encode(word));
                continue;
            }

            writer.Write(Encoder.Encode(word[..start]));
            writer.Write($"<a href=\"{Encoder.Encode(uri.AbsoluteUri)}\" rel=\"noreferrer\">{Encoder.Encode(address)}</a>");
            writer.Write(Encoder.Encode(word[(start + address.Length)..]));
        }
    });
}
