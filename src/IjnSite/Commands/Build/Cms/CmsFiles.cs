using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IjnSite.Engine.Files;
using IjnSite.Outputs.Headers;
using IjnSite.Settings;

namespace IjnSite.Commands.Build.Cms;

/// <summary>The files of the editor's site: a page, the script that starts it, the editor itself, and what the host and search engines need.</summary>
internal static class CmsFiles
{
    public static IEnumerable<(SitePath Path, byte[] Content)> Of(SiteSettings settings, JsonObject config, byte[] editor)
    {
        var script = $"decap-cms.{Convert.ToHexStringLower(SHA256.HashData(editor))[..16]}.js";
        yield return (SitePath.Parse("index.html"), Encoding.UTF8.GetBytes(Page(settings)));
        yield return (SitePath.Parse("start.js"), Encoding.UTF8.GetBytes(Start(config, script)));
        yield return (SitePath.Parse(script), editor);
        yield return (SitePath.Parse("_headers"), Encoding.UTF8.GetBytes("/*\n" + string.Concat(Headers(settings.Cms).Select(h => $"  {h.Name}: {h.Value}\n"))));
        // A crawler that may not fetch the page never sees that it is not to be listed.
        yield return (SitePath.Parse("robots.txt"), "User-agent: *\nDisallow:\n"u8.ToArray());
    }

    /// <summary>One rule for every address, since an answer without it would escape the page's policy.</summary>
    public static IEnumerable<(string Name, string Value)> Headers(CmsSettings cms)
    {
        var service = new Uri(cms.LocalUrl ?? cms.ApiUrl).GetLeftPart(UriPartial.Authority);
        // The editor compiles its own schemas with eval, and styles itself from its script; pictures that it fetched are blobs.
        yield return ("Content-Security-Policy",
            $"default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; connect-src 'self' blob: {service}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        yield return ("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        yield return ("X-Content-Type-Options", "nosniff");
        yield return ("X-Frame-Options", "DENY");
        yield return ("Referrer-Policy", "no-referrer");
        yield return ("Permissions-Policy", HeaderRules.NoPowers);
        // With same-origin the window that signs in could not answer.
        yield return ("Cross-Origin-Opener-Policy", "same-origin-allow-popups");
        yield return ("Cross-Origin-Resource-Policy", "same-origin");
        yield return ("X-Robots-Tag", "noindex");
    }

    private static string Page(SiteSettings settings)
    {
        var title = WebUtility.HtmlEncode(settings.ShortTitle);
        return $$"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <link rel="icon" href="data:,">
            <meta name="referrer" content="no-referrer">
            <title>{{title}}: content editor</title>
            <style>
            #note { max-width: 36em; margin: 3em auto; padding: 0 1em; font: 1.125rem/1.5 system-ui, sans-serif }
            /* The portrait of the person lies on a host that this page does not ask. */
            header img[src^="http"] { visibility: hidden }
            </style>
            <script src="start.js" defer></script>
            </head>
            <body>
            <main id="note">
            <h1>{{title}}: content editor</h1>
            <p role="status">The editor is loading. It is large, and the first time takes up to half a minute.</p>
            <noscript><p>The editor needs JavaScript. Without it, change the files on GitHub: docs/editors/ in the repository says how.</p></noscript>
            </main>
            </body>
            </html>

            """;
    }

    private static string Start(JsonObject config, string script) => $$"""
        "use strict";
        window.CMS_MANUAL_INIT = true;
        const config = {{Json(config)}};
        const note = document.getElementById("note");
        const script = document.createElement("script");
        script.src = "{{script}}";
        script.onerror = () => {
          note.querySelector("[role=status]").textContent = "The editor could not be loaded. Load the page again; if that does not help, tell the people who run the site.";
        };
        script.onload = () => {
          // What is uploaded in the editor's library goes to the published branch at once, past the checks: there is no such library.
          CMS.registerMediaLibrary({ name: "none", init: () => ({ enableStandalone: () => false }) });
          note.remove();
          CMS.init({ config });
        };
        document.head.append(script);

        """;

    // The default encoder leaves nothing in a text that could end a string or a script.
    private static string Json(JsonObject config)
    {
        var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" })) config.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
