namespace IjnSite.Model;

/// <summary>
/// What a page may load: our own style sheet and pictures, nothing else, no script but on the search page (W3C Content Security Policy Level 3). The same policy goes into
/// the host's header and into the page, so that mirrors and saved copies keep it. Nothing on a page connects anywhere, but for the search page, which reads the index;
/// <c>connect-src</c> names our own host for the tools that read robots.txt in the page's name (Lighthouse) and for the preview's reload.
/// </summary>
public static class ContentSecurityPolicy
{
    // The index is asked by a program in WebAssembly, which needs the second word. Trusted Types stay: neither script makes markup of text.
    private const string SearchScripts = "'self' 'wasm-unsafe-eval'";

    /// <summary>The words with which every page's policy begins.</summary>
    public const string Beginning = "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; ";

    /// <summary>The policy in a page that has no form and runs nothing.</summary>
    public static string ForMeta => ForMetaOf(default);

    /// <summary>The policy in the page itself. It names nothing of the page's JSON-LD, which is data that no policy governs (HTML, prepare the script element).</summary>
    public static string ForMetaOf(PagePowers powers) => Page(powers) + (powers.RunsSearch ? "; script-src " + SearchScripts : "");

    /// <summary>Browsers ignore frame-ancestors in a page and log an error, so it is in the header alone.</summary>
    public static string ForHeader(PagePowers powers) => ForMetaOf(powers) + "; frame-ancestors 'none'; upgrade-insecure-requests";

    /// <summary>A policy that runs one script more, and is the same in everything else; for the preview's reload, never for a site that is published.</summary>
    /// <param name="hash">As in a policy: <c>'sha256-…'</c>.</param>
    public static string WithScript(string policy, string hash) => policy.Contains("script-src ", StringComparison.Ordinal)
        ? policy.Replace("script-src ", $"script-src {hash} ", StringComparison.Ordinal)
        : $"{policy}; script-src {hash}";

    private static string Page(PagePowers powers) =>
        $"{Beginning}form-action {(powers.HasForm ? "'self'" : "'none'")}; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
}

/// <summary>What a page does beyond being read.</summary>
/// <param name="HasForm">It sends a form to our own host: the words to search for, or a question.</param>
/// <param name="RunsSearch">It runs the script of the search page.</param>
public readonly record struct PagePowers(bool HasForm, bool RunsSearch);
