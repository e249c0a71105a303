using System.Net;
using System.Security.Cryptography;
using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Model;

namespace IjnSite.Commands.Preview;

/// <summary>A page as the preview sends it: the site's own, with one script at its end and a policy that runs it.</summary>
internal static class PreviewPage
{
    public const string StylesUrl = PreviewServer.OwnPath + "preview.css";

    private static readonly byte[] Script = Asset("preview.js");
    private static readonly byte[] Policy = Encoding.UTF8.GetBytes(ContentSecurityPolicy.Beginning);

    /// <summary>As in a policy.</summary>
    public static string ScriptHash { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Script))}'";

    /// <summary>The look of what the preview shows over a page, and of its own page.</summary>
    public static ReadOnlyMemory<byte> Styles { get; } = Asset("preview.css");

    /// <param name="token">Random letters and digits.</param>
    public static ReadOnlyMemory<byte> WithScript(PreviewAnswer answer, string token)
    {
        var page = answer.Content.Span;
        var end = page.LastIndexOf("</body>"u8) is >= 0 and var body ? body : page.Length;
        var built = new MemoryStream(page.Length + Script.Length + 512);
        Head(page[..end], built);
        built.Write(Encoding.UTF8.GetBytes($"<script data-preview=\"{(answer.Status == 503 ? "broken" : "page")}\" data-tag=\"{answer.Tag}\" data-token=\"{token}\">"));
        built.Write(Script);
        built.Write("</script>\n"u8);
        built.Write(page[end..]);
        return built.GetBuffer().AsMemory(0, (int)built.Length);
    }

    /// <summary>The page for every address as long as no build has succeeded.</summary>
    public static ReadOnlyMemory<byte> Broken(IReadOnlyList<Diagnostic> findings)
    {
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<title>The site cannot be built yet</title>\n<link rel=\"stylesheet\" href=\"").Append(StylesUrl).Append("\">\n</head>\n<body class=\"broken\">\n<main>\n<h1>The site cannot be built yet</h1>\n")
            .Append("<p>Mend what is listed here and save: the site appears by itself.</p>\n<ol>\n");
        foreach (var finding in FindingsJson.Shown(findings))
        {
            page.Append("<li class=\"").Append(FindingsJson.WordOf(finding).ToLowerInvariant()).Append("\">");
            Paragraph("where", FindingsJson.PlaceOf(finding));
            Paragraph("what", $"{FindingsJson.WordOf(finding)}: {finding.Message}.");
            Paragraph("remedy", finding.Remedy);
            page.Append("</li>\n");
        }

        page.Append("</ol>\n</main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());

        void Paragraph(string kind, string text)
        {
            if (text.Length > 0) page.Append("<p class=\"").Append(kind).Append("\">").Append(WebUtility.HtmlEncode(text)).Append("</p>");
        }
    }

    // The policy in the page is held to as well as the one in the header, so it has to name the script too.
    private static void Head(ReadOnlySpan<byte> page, MemoryStream built)
    {
        var start = page.IndexOf(Policy);
        var length = start < 0 ? -1 : page[start..].IndexOf((byte)'"');
        if (length >= 0)
        {
            var policy = Encoding.UTF8.GetString(page.Slice(start, length));
            built.Write(page[..start]);
            built.Write(Encoding.UTF8.GetBytes(ContentSecurityPolicy.WithScript(policy, ScriptHash)));
            page = page[(start + length)..];
        }

        built.Write(page);
    }

    private static byte[] Asset(string name)
    {
        using var stream = typeof(PreviewPage).Assembly.GetManifestResourceStream("preview/" + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // A browser hashes a script after it made its line ends plain.
        return Encoding.UTF8.GetBytes(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
