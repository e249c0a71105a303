using System.Security.Cryptography;
using System.Text;

namespace IjnSite.Model;

/// <summary>
/// What a page may load: our own style sheet and pictures, nothing else, no script (W3C Content Security Policy Level 3). The same policy goes into the
/// host's header and into the page, so that mirrors and saved copies keep it. Nothing on a page connects anywhere; <c>connect-src</c> names our own host for the
/// tools that read robots.txt in the page's name (Lighthouse) and for the preview's reload.
/// </summary>
public static class ContentSecurityPolicy
{
    private const string Page =
        "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>The policy in the page itself. It names the hash of the page's JSON-LD, which no policy governs since nothing runs it, but which the Nu checker takes for a script.</summary>
    /// <param name="dataBlock">The JSON-LD as it stands in the page; null where there is none.</param>
    /// <param name="hasForm">The page has a form that sends to our own host.</param>
    public static string ForMetaOf(string? dataBlock, bool hasForm = false) =>
        dataBlock is null ? Of(hasForm) : $"{Of(hasForm)}; script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(dataBlock)))}'";

    /// <summary>Browsers ignore frame-ancestors in a page and log an error, so it is in the header alone.</summary>
    public static string ForMeta => Page;

    /// <param name="hasForm">As for <see cref="ForMetaOf"/>.</param>
    public static string ForHeaderOf(bool hasForm) => Of(hasForm) + "; frame-ancestors 'none'; upgrade-insecure-requests";

    private static string Of(bool hasForm) => hasForm ? Page.Replace("form-action 'none'", "form-action 'self'", StringComparison.Ordinal) : Page;

    /// <summary>A policy that runs one script more, and is the same in everything else; for the preview's reload, never for a site that is published.</summary>
    /// <param name="hash">As in a policy: <c>'sha256-…'</c>.</param>
    public static string WithScript(string policy, string hash) => policy.Contains("script-src ", StringComparison.Ordinal)
        ? policy.Replace("script-src ", $"script-src {hash} ", StringComparison.Ordinal)
        : $"{policy}; script-src {hash}";
}
