using System.Globalization;
using System.Net;
using System.Text;

namespace IjnSite.Outputs.Search;

/// <summary>
/// A page as Pagefind reads it: the main part of the finished page with what the search shows and narrows by. The attributes that tell Pagefind so stand in the copy alone and cost visitors nothing.
/// </summary>
internal static class PrivateCopy
{
    /// <param name="page">The finished page; empty for something without a page of its own.</param>
    public static string Of(SearchedPage searched, ReadOnlySpan<byte> page)
    {
        var copy = new StringBuilder("<!doctype html>\n<html lang=\"").Append(WebUtility.HtmlEncode(searched.Language)).Append("\"><head><meta charset=\"utf-8\"><title>")
            .Append(WebUtility.HtmlEncode(searched.Title)).Append("</title></head><body><div data-pagefind-body><div data-pagefind-ignore>");
        Fact(copy, "meta", "title", searched.Title);
        Fact(copy, "meta", "href", searched.Href);
        Fact(copy, "meta", "type", searched.Type);
        Fact(copy, "filter", "type", searched.Type);
        foreach (var topic in searched.Topics) Fact(copy, "filter", "topic", topic);
        if (searched.Date is { } date) Fact(copy, "meta", "date", date);
        Fact(copy, "sort", "date", searched.SortDate.ToString("00000000", CultureInfo.InvariantCulture));
        copy.Append("</div>\n");
        if (searched.File is not null) copy.Append(Encoding.UTF8.GetString(MainOf(page)));
        else copy.Append("<h1>").Append(WebUtility.HtmlEncode(searched.Title)).Append("</h1><p>").Append(WebUtility.HtmlEncode(searched.Text ?? "")).Append("</p>");
        return copy.Append("</div></body></html>\n").ToString();
    }

    private static void Fact(StringBuilder copy, string kind, string name, string value) =>
        copy.Append("<span data-pagefind-").Append(kind).Append("=\"").Append(name).Append("\">").Append(WebUtility.HtmlEncode(value)).Append("</span>");

    // What a text says is encoded, so that the tags are the template's own. A theme without a main part is searched whole.
    private static ReadOnlySpan<byte> MainOf(ReadOnlySpan<byte> page)
    {
        var start = page.IndexOf("<main"u8);
        var end = page.LastIndexOf("</main>"u8);
        if (start >= 0 && end > start) return page[start..(end + "</main>"u8.Length)];
        start = page.IndexOf("<body"u8);
        end = page.LastIndexOf("</body>"u8);
        return start >= 0 && end > start ? page[(start + page[start..].IndexOf((byte)'>') + 1)..end] : page;
    }
}
