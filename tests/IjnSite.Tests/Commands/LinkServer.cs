using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IjnSite.Tests.Commands;

/// <summary>Other people's servers, on loopback: each path answers in a way of its own, and everything that was asked is noted.</summary>
internal sealed class LinkServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _asked = new();
    private int _open;

    private LinkServer(WebApplication app) => _app = app;

    /// <summary>Without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Method and path of each request, in order.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public string? UserAgent { get; private set; }

    /// <summary>Where <c>/to</c> redirects.</summary>
    public string Target { get; set; } = "/";

    /// <summary>The most requests that were open at one time.</summary>
    public int Most { get; private set; }

    public static async Task<LinkServer> StartAsync(bool isTls = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (isTls) listen.UseHttps(SelfSigned());
        }));
        var server = new LinkServer(builder.Build());
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        server.Address = server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        lock (_asked) Most = Math.Max(Most, ++_open);
        try
        {
            _asked.Enqueue($"{request.Method} {request.Path}");
            UserAgent = request.Headers.UserAgent;
            // Requests that overlap would be seen.
            await Task.Yield();
            switch (request.Path.Value)
            {
                case "/gone": response.StatusCode = 404; break;
                case "/no-head": response.StatusCode = HttpMethods.IsHead(request.Method) ? 405 : 200; break;
                case "/wrong-head": response.StatusCode = HttpMethods.IsHead(request.Method) ? 404 : 200; break;
                case "/wall": response.StatusCode = 403; break;
                case "/odd-wall": response.StatusCode = 999; break;
                case "/broken": response.StatusCode = 500; break;
                case "/busy":
                    response.StatusCode = 429;
                    response.Headers.RetryAfter = "3600";
                    break;
                case "/slow":
                    await Task.Delay(Timeout.Infinite, context.RequestAborted);
                    break;
                case "/circle": response.Redirect("/circle-2"); break;
                case "/circle-2": response.Redirect("/circle"); break;
                case "/moved": response.Redirect("/here", permanent: true); break;
                case "/elsewhere": response.Redirect("/here"); break;
                case "/lost": response.Redirect("/gone"); break;
                case "/to": response.Redirect(Target); break;
                case "/app": response.Redirect("itms-apps://example.org/"); break;
                case "/nowhere": response.StatusCode = 301; break;
                case var path when path!.StartsWith("/steps-", StringComparison.Ordinal): response.Redirect(path + "x"); break;
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for it any more.
        }
        finally
        {
            lock (_asked) _open--;
        }
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}
