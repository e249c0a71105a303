namespace IjnSite.Model;

/// <summary>
/// What a page may load: our own style sheet and pictures, nothing else, no script (W3C Content Security Policy Level 3). The same policy goes into the
/// host's header and into the page, so that mirrors and saved copies keep it.
/// </summary>
public static class ContentSecurityPolicy
{
    private const string Page =
        "default-src 'none'; style-src 'self'; img-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>Browsers ignore frame-ancestors in a page and log an error, so it is in the header alone.</summary>
    public static string ForMeta => Page;

    public static string ForHeader => Page + "; frame-ancestors 'none'; upgrade-insecure-requests";
}
