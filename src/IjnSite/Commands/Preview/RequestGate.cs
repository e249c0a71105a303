using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace IjnSite.Commands.Preview;

/// <summary>
/// Who may ask. A web page reaches a server on loopback through a name that it points there (rebinding), through a request across origins, or through a form; what
/// is previewed is not published yet, so none of them may read it.
/// </summary>
internal static class RequestGate
{
    private static readonly string[] Names = ["127.0.0.1", "localhost", "[::1]"];

    /// <returns>The status of the refusal; null for a request that is answered.</returns>
    public static int? Refusal(HttpContext context)
    {
        var request = context.Request;
        var hosts = Names.Select(name => name + ":" + context.Connection.LocalPort.ToString(CultureInfo.InvariantCulture)).ToList();
        if (request.Headers.Host.Count != 1 || !IsOurs(request.Headers.Host.ToString(), hosts, context.Connection.LocalPort)) return StatusCodes.Status421MisdirectedRequest;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return StatusCodes.Status405MethodNotAllowed;
        if (request.Headers.Origin.Count > 0 && request.Headers.Origin.ToString() != "http://" + request.Headers.Host.ToString()) return StatusCodes.Status403Forbidden;
        if (IsFromElsewhere(request.Headers)) return StatusCodes.Status403Forbidden;
        return IsPlain(context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "/") ? null : StatusCodes.Status400BadRequest;
    }

    /// <summary>Compares in a time that does not tell how much of it is right.</summary>
    public static bool IsToken(string? given, string token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given ?? ""), Encoding.UTF8.GetBytes(token));

    /// <summary>Whether a request's target says what it means: no dot or empty segments, backslashes, NUL, or slashes that are encoded, however often.</summary>
    public static bool IsPlain(string target)
    {
        var path = target.Split('?', 2)[0];
        if (!path.StartsWith('/')) return false;
        for (var round = 0; round < 3; round++)
        {
            if (path.Contains("//", StringComparison.Ordinal) || path.Contains('\\') || path.Contains('\0') || path.Split('/').Any(s => s is "." or "..") || path.Contains("%2f", StringComparison.OrdinalIgnoreCase)) return false;
            path = Uri.UnescapeDataString(path);
        }

        return true;
    }

    private static bool IsOurs(string host, IReadOnlyList<string> hosts, int port) => hosts.Contains(host, StringComparer.Ordinal) || (port == 80 && Names.Contains(host, StringComparer.Ordinal));

    // A browser says it itself. A link from a mail or from a pull request may lead here: whoever opens a page in a window of its own reads it, and nobody else.
    private static bool IsFromElsewhere(IHeaderDictionary headers) =>
        headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none") && (headers["Sec-Fetch-Mode"] != "navigate" || headers["Sec-Fetch-Dest"] != "document");
}
