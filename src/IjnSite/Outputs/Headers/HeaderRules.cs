using IjnSite.Model;

namespace IjnSite.Outputs.Headers;

/// <summary>What kind of file a URL is, as far as its headers go.</summary>
public enum HeaderKind
{
    Page,
    Asset,
    XmlFeed,
    JsonFeed,
    Api,
    Svg,
    Manifest,
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

    private static readonly System.Buffers.SearchValues<char> Hex = System.Buffers.SearchValues.Create("0123456789abcdef");

    public static HeaderKind KindOf(string url)
    {
        var name = url[(url.LastIndexOf('/') + 1)..];
        if (name is "feed.xml" or "atom.xml") return HeaderKind.XmlFeed;
        if (name == "feed.json") return HeaderKind.JsonFeed;
        if (url.StartsWith("/api/", StringComparison.Ordinal)) return HeaderKind.Api;
        if (name.EndsWith(CitationFiles.BibTex, StringComparison.Ordinal)) return HeaderKind.BibTex;
        if (name.EndsWith(CitationFiles.Ris, StringComparison.Ordinal)) return HeaderKind.Ris;
        if (name.EndsWith(CitationFiles.CslJson, StringComparison.Ordinal)) return HeaderKind.CslJson;
        if (name.EndsWith(".svg", StringComparison.Ordinal)) return HeaderKind.Svg;
        if (name.EndsWith(".webmanifest", StringComparison.Ordinal)) return HeaderKind.Manifest;
        // A page and its twin in Markdown have one folder, and so one rule. Hosts know the media type of .md (RFC 7763).
        return name.Length == 0 || name == "index.md" || name.EndsWith(".html", StringComparison.Ordinal) ? HeaderKind.Page : HeaderKind.Asset;
    }

    /// <summary>Whether the file's name holds a hash of its content (sixteen hexadecimal digits after a dot or a hyphen), so that it never changes.</summary>
    public static bool IsImmutable(string url)
    {
        var dot = url.LastIndexOf('.');
        return dot > 17 && url[dot - 17] is '.' or '-' or '/' && !url.AsSpan(dot - 16, 16).ContainsAnyExcept(Hex);
    }

    public static IEnumerable<(string Name, string Value)> For(string url, bool noIndex) => For(KindOf(url), IsImmutable(url), noIndex);

    public static IEnumerable<(string Name, string Value)> For(HeaderKind kind, bool isImmutable, bool noIndex)
    {
        yield return ("Content-Security-Policy", kind switch
        {
            HeaderKind.Page => ContentSecurityPolicy.ForHeader,
            // A drawing that is opened by itself may be styled by its own sheet and may do nothing.
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
        yield return ("Cross-Origin-Resource-Policy", kind is HeaderKind.Page ? "same-origin" : "cross-origin");
        if (kind is HeaderKind.XmlFeed or HeaderKind.JsonFeed or HeaderKind.Api) yield return ("Access-Control-Allow-Origin", "*");
        if (kind is HeaderKind.XmlFeed) yield return ("Content-Type", "application/xml; charset=utf-8");
        if (kind is HeaderKind.JsonFeed) yield return ("Content-Type", "application/feed+json; charset=utf-8");
        if (kind is HeaderKind.Manifest) yield return ("Content-Type", "application/manifest+json");
        // No registered types (IANA), but those by which browsers hand a file to a program for references; Citation Style Language 1.0 names the last.
        if (kind is HeaderKind.BibTex) yield return ("Content-Type", "application/x-bibtex; charset=utf-8");
        if (kind is HeaderKind.Ris) yield return ("Content-Type", "application/x-research-info-systems; charset=utf-8");
        if (kind is HeaderKind.CslJson) yield return ("Content-Type", "application/vnd.citationstyles.csl+json");
        // RFC 8246: a browser that has it need never ask again.
        if (isImmutable) yield return ("Cache-Control", "public, max-age=31536000, immutable");
        if (noIndex) yield return ("X-Robots-Tag", "noindex");
    }
}
