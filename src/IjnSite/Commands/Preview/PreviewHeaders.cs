using IjnSite.Model;
using IjnSite.Outputs.Headers;

namespace IjnSite.Commands.Preview;

/// <summary>
/// The headers of the published site, but for these: a page may run the one script that reloads it; nothing asks for TLS, which loopback has not, and which a browser
/// would remember to demand of every other program on this machine; nothing is kept but files that are named by their content; and what the public may read from everywhere,
/// feeds and pictures, is read here by nobody else, since it is not public yet.
/// </summary>
internal static class PreviewHeaders
{
    public static IEnumerable<(string Name, string Value)> For(string url, bool noIndex, bool hasSearch)
    {
        var isPage = HeaderRules.KindOf(url) is HeaderKind.Page or HeaderKind.FormPage or HeaderKind.SearchPage;
        var isKept = false;
        yield return ("Content-Type", MediaTypeOf(url));
        foreach (var (name, value) in HeaderRules.For(url, noIndex, hasSearch))
        {
            switch (name)
            {
                case "Strict-Transport-Security" or "Access-Control-Allow-Origin":
                    continue;
                case "Content-Security-Policy":
                    var policy = value.Replace("; upgrade-insecure-requests", "", StringComparison.Ordinal);
                    yield return (name, isPage ? ContentSecurityPolicy.WithScript(policy, PreviewPage.ScriptHash) : policy);
                    continue;
                case "Cross-Origin-Resource-Policy":
                    yield return (name, "same-origin");
                    continue;
                case "Cache-Control":
                    isKept = true;
                    break;
            }

            yield return (name, value);
        }

        if (!isKept) yield return ("Cache-Control", "no-store");
    }

    private static string MediaTypeOf(string url) => Path.GetExtension(Permalinks.FileOf(url)) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        ".gif" => "image/gif",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        ".xml" => "application/xml; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        ".md" => "text/markdown; charset=utf-8",
        ".csv" => "text/csv; charset=utf-8",
        ".ics" => "text/calendar; charset=utf-8",
        ".vcf" => "text/vcard; charset=utf-8",
        ".zip" => "application/zip",
        ".eml" => "message/rfc822",
        ".pdf" => "application/pdf",
        _ => "application/octet-stream",
    };
}
