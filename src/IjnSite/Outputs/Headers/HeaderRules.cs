using IjnSite.Model;

namespace IjnSite.Outputs.Headers;

/// <summary>What kind of file a URL is, as far as its headers go.</summary>
public enum HeaderKind
{
    Page,

    /// <summary>A page with a form that sends to our own host.</summary>
    FormPage,
    Asset,
    XmlFeed,
    JsonFeed,
    Opml,
    Api,
    Svg,
    Manifest,
    VCard,

    /// <summary>The search page: the only one that runs a script.</summary>
    SearchPage,

    /// <summary>What the search page loads in text: its index's script and contents.</summary>
    SearchText,

    /// <summary>The same in bytes.</summary>
    SearchData,
    MailHtml,
    Mail,
    BibTex,
    Ris,
    CslJson,
}

/// <summary>The response headers of each kind of file: the one source for the host's rules and for the preview server.</summary>
public static class HeaderRules
{
    /// <summary>A Permissions-Policy that allows a page nothing.</summary>
    public const string NoPowers =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()";

    private const string IndexFolder = $"/{SearchSwitch.IndexFolder}/";

    private static readonly System.Buffers.SearchValues<char> Hex = System.Buffers.SearchValues.Create("0123456789abcdef");

    public static HeaderKind KindOf(string url)
    {
        if (url == Permalinks.Inquiry) return HeaderKind.FormPage;
        var name = url[(url.LastIndexOf('/') + 1)..];
        if (url == Permalinks.Search) return HeaderKind.SearchPage;
        if (MailFiles.IsHtml(url)) return HeaderKind.MailHtml;
        // A page and its twin in Markdown have one folder, and so one rule. Hosts know the media type of .md (RFC 7763). A page may lie at any address, /api/ included.
        if (name.Length == 0 || name == "index.md" || name.EndsWith(".html", StringComparison.Ordinal)) return HeaderKind.Page;
        if (url.StartsWith("/api/", StringComparison.Ordinal)) return HeaderKind.Api;
        if (name is "feed.xml" or "atom.xml") return HeaderKind.XmlFeed;
        if (name == "feed.json") return HeaderKind.JsonFeed;
        if (name.EndsWith(".opml", StringComparison.Ordinal)) return HeaderKind.Opml;
        if (name is MailFiles.Text or MailFiles.Message) return HeaderKind.Mail;
        if (name.EndsWith(CitationFiles.BibTex, StringComparison.Ordinal)) return HeaderKind.BibTex;
        if (name.EndsWith(CitationFiles.Ris, StringComparison.Ordinal)) return HeaderKind.Ris;
        if (name.EndsWith(CitationFiles.CslJson, StringComparison.Ordinal)) return HeaderKind.CslJson;
        if (url.StartsWith(IndexFolder, StringComparison.Ordinal)) return name.EndsWith(".js", StringComparison.Ordinal) || name.EndsWith(".json", StringComparison.Ordinal) ? HeaderKind.SearchText : HeaderKind.SearchData;
        if (name.EndsWith(".svg", StringComparison.Ordinal)) return HeaderKind.Svg;
        if (name.EndsWith(".webmanifest", StringComparison.Ordinal)) return HeaderKind.Manifest;
        return name.EndsWith(".vcf", StringComparison.Ordinal) ? HeaderKind.VCard : HeaderKind.Asset;
    }

    /// <summary>Whether the file's name holds a hash of its content (sixteen hexadecimal digits after a dot or a hyphen, or Pagefind's own in the index), so that it never changes.</summary>
    public static bool IsImmutable(string url)
    {
        if (url.StartsWith(IndexFolder, StringComparison.Ordinal)) return url[(url.LastIndexOf('.') + 1)..].StartsWith("pf_", StringComparison.Ordinal);
        var dot = url.LastIndexOf('.');
        return dot > 17 && url[dot - 17] is '.' or '-' or '/' && !url.AsSpan(dot - 16, 16).ContainsAnyExcept(Hex);
    }

    /// <param name="hasSearch">The site has a search page, so that every page may send a form to it.</param>
    public static IEnumerable<(string Name, string Value)> For(string url, bool noIndex, bool hasSearch) => For(KindOf(url), IsImmutable(url), noIndex, hasSearch);

    private static IEnumerable<(string Name, string Value)> For(HeaderKind kind, bool isImmutable, bool noIndex, bool hasSearch)
    {
        yield return ("Content-Security-Policy", kind switch
        {
            HeaderKind.FormPage => ContentSecurityPolicy.ForHeader(new PagePowers(HasForm: true, RunsSearch: false)),
            HeaderKind.Page => ContentSecurityPolicy.ForHeader(new PagePowers(hasSearch, RunsSearch: false)),
            // Without a search, another page may have the address. What the page loads has its policy too: a worker would have that of its own answer alone.
            HeaderKind.SearchPage or HeaderKind.SearchText or HeaderKind.SearchData => ContentSecurityPolicy.ForHeader(new PagePowers(hasSearch, hasSearch)),
            // A drawing that is opened by itself may be styled by its own sheet and may do nothing.
            // A message that is looked at in a browser has its styles in its elements, and loads nothing.
            HeaderKind.MailHtml => "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
            HeaderKind.Svg => "default-src 'none'; style-src 'unsafe-inline'; sandbox",
            _ => "default-src 'none'; style-src 'self'; frame-ancestors 'none'",
        });
        yield return ("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        yield return ("X-Content-Type-Options", "nosniff");
        yield return ("X-Frame-Options", "DENY");
        yield return ("Referrer-Policy", "no-referrer");
        yield return ("Permissions-Policy", NoPowers);
        yield return ("Cross-Origin-Opener-Policy", "same-origin");
        yield return ("Cross-Origin-Embedder-Policy", "require-corp");
        // Pictures and feeds are shown by web-based readers on other hosts.
        yield return ("Cross-Origin-Resource-Policy", kind is HeaderKind.Page or HeaderKind.FormPage or HeaderKind.SearchPage or HeaderKind.SearchText or HeaderKind.SearchData or HeaderKind.MailHtml or HeaderKind.Mail ? "same-origin" : "cross-origin");
        if (kind is HeaderKind.XmlFeed or HeaderKind.JsonFeed or HeaderKind.Opml or HeaderKind.Api) yield return ("Access-Control-Allow-Origin", "*");
        if (kind is HeaderKind.XmlFeed) yield return ("Content-Type", "application/xml; charset=utf-8");
        if (kind is HeaderKind.JsonFeed) yield return ("Content-Type", "application/feed+json; charset=utf-8");
        // Browsers save it, which is what an import needs; feed readers know the type.
        if (kind is HeaderKind.Opml) yield return ("Content-Type", "text/x-opml; charset=utf-8");
        if (kind is HeaderKind.Manifest) yield return ("Content-Type", "application/manifest+json");
        if (kind is HeaderKind.VCard) yield return ("Content-Type", "text/vcard; charset=utf-8");
        if (kind is HeaderKind.SearchData) yield return ("Content-Type", "application/octet-stream");
        // No registered types (IANA), but those by which browsers hand a file to a program for references; Citation Style Language 1.0 names the last.
        if (kind is HeaderKind.BibTex) yield return ("Content-Type", "application/x-bibtex; charset=utf-8");
        if (kind is HeaderKind.Ris) yield return ("Content-Type", "application/x-research-info-systems; charset=utf-8");
        if (kind is HeaderKind.CslJson) yield return ("Content-Type", "application/vnd.citationstyles.csl+json");
        // RFC 8246: a browser that has it need never ask again.
        if (isImmutable) yield return ("Cache-Control", "public, max-age=31536000, immutable");
        // Search engines have the page.
        if (noIndex || kind is HeaderKind.MailHtml or HeaderKind.Mail) yield return ("X-Robots-Tag", "noindex");
    }
}
