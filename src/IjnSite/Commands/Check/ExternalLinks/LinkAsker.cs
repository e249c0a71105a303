using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace IjnSite.Commands.Check.ExternalLinks;

/// <summary>
/// Asks whether a page is there: by HEAD, and by GET where HEAD is refused or fails, of which only the headers are read. Sends no cookie, no referrer and nothing of the
/// page that has the link; follows redirects itself, each under the same rules.
/// </summary>
internal sealed class LinkAsker : IDisposable
{
    private readonly HttpClient _client;
    private readonly HostGates _gates;
    private readonly LinkManners _manners;

    /// <param name="userAgent">Says who asks, with an address where a server's owner can complain.</param>
    public LinkAsker(string userAgent, LinkManners manners)
    {
        _manners = manners;
        _gates = new HostGates(manners.Pause, manners.Wait);
        // Without a proxy: it would look names up itself, and the rules on private networks would be its own.
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectCallback = new PublicNetwork(manners.MayConnect).ConnectAsync,
        }) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", userAgent);
        _client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "*/*");
    }

    public void Dispose()
    {
        _client.Dispose();
        _gates.Dispose();
    }

    public async Task<LinkAnswer> AskAsync(Uri address, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (at, isForGood) = (address, true);
        while (seen.Add(at.AbsoluteUri))
        {
            if (seen.Count > LinkManners.Redirects + 1) return LinkAnswer.Dead($"it redirects more than {LinkManners.Redirects.ToString(CultureInfo.InvariantCulture)} times");
            var (status, next, answer) = await AskOnceAsync(at, cancellation);
            // Who redirects has answered, wherever that leads.
            if (next is null) return answer is { State: LinkState.Alive } && isForGood && at != address ? LinkAnswer.Alive(at.AbsoluteUri) : answer! with { IsSilence = answer.IsSilence && seen.Count == 1 };
            if (next.Scheme is not ("http" or "https")) return LinkAnswer.Unknown("it redirects to something that is no page");
            isForGood &= status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            at = next;
        }

        return LinkAnswer.Dead("it redirects in a circle");
    }

    // Either where the server sends the visitor, or an answer.
    private async Task<(HttpStatusCode Status, Uri? Next, LinkAnswer? Answer)> AskOnceAsync(Uri at, CancellationToken cancellation)
    {
        var (response, answer) = await SendAsync(HttpMethod.Head, at, cancellation);
        // Some servers know no HEAD, some answer it with an error for a page that they have, and some let it hang.
        if (response is null ? answer!.State == LinkState.Unknown || answer.Reason == TooSlow : response.Next is null && !IsGood(response.Status) && !IsWait(response.Status))
            (response, answer) = await SendAsync(HttpMethod.Get, at, cancellation);
        if (response is null) return (default, null, answer);
        return response.Next is { } next ? (response.Status, next, null) : (response.Status, null, Judge(response, at));
    }

    private async Task<(Reply? Reply, LinkAnswer? Fault)> SendAsync(HttpMethod method, Uri at, CancellationToken cancellation)
    {
        try
        {
            return (await _gates.PassAsync(at.IdnHost, () => ReadAsync(method, at, cancellation), cancellation), null);
        }
        catch (HttpRequestException fault)
        {
            return (null, Judge(fault));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, LinkAnswer.Dead(TooSlow) with { IsSilence = true });
        }
    }

    private async Task<Reply> ReadAsync(HttpMethod method, Uri at, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_manners.Patience);
        using var request = new HttpRequestMessage(method, at);
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
        var isRedirect = response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
        var next = isRedirect && response.Headers.Location is { } location && Uri.TryCreate(at, location, out var target) ? target : null;
        return new Reply(response.StatusCode, next, response.Headers.RetryAfter?.Delta, response.Headers.RetryAfter?.Date);
    }

    private string TooSlow => $"no answer came within {_manners.Patience.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds";

    private static LinkAnswer Judge(Reply reply, Uri at)
    {
        var code = (int)reply.Status;
        var said = string.Create(CultureInfo.InvariantCulture, $"the server answers {code}{(Enum.IsDefined(reply.Status) ? $" ({reply.Status})" : "")}");
        return reply.Status switch
        {
            _ when IsGood(reply.Status) => LinkAnswer.Alive(null),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => LinkAnswer.Dead(said) with { IsLasting = true },
            _ when IsWait(reply.Status) => LinkAnswer.Unknown(said) with { RetryAfter = reply.Delay ?? TimeSpan.Zero, Until = reply.Until, WaitHost = at.IdnHost },
            >= HttpStatusCode.InternalServerError when code < 600 => LinkAnswer.Dead(said),
            // Walls against programs answer 401, 403, 999 and others; a redirect without a target is nobody's page either.
            _ => LinkAnswer.Unknown(said),
        };
    }

    private static LinkAnswer Judge(HttpRequestException fault)
    {
        for (Exception? inner = fault; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case NotPublicException:
                    return LinkAnswer.Unknown("its address is not on the public internet") with { IsSilence = true };
                case AuthenticationException:
                    return LinkAnswer.Dead("browsers do not trust its certificate");
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }:
                    return LinkAnswer.Dead("there is no host of this name") with { IsUnknownName = true, IsSilence = true };
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused }:
                    return LinkAnswer.Dead("the host refuses connections");
                case SocketException { SocketErrorCode: SocketError.TryAgain or SocketError.NetworkDown or SocketError.NetworkUnreachable or SocketError.HostUnreachable }:
                    return new LinkAnswer(LinkState.Unreachable, "the network does not lead there") { IsSilence = true };
            }
        }

        return LinkAnswer.Unknown("the server breaks the connection off");
    }

    private static bool IsGood(HttpStatusCode status) => (int)status is >= 200 and < 300;

    private static bool IsWait(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;

    private sealed record Reply(HttpStatusCode Status, Uri? Next, TimeSpan? Delay, DateTimeOffset? Until);
}
