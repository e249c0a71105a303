using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using IjnSite.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IjnSite.Commands.Preview;

/// <summary>Kestrel on loopback, over IPv4 and IPv6, with no way to the disk: it serves the files that the last good build made.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    /// <summary>What the preview itself serves lies below this address.</summary>
    public const string OwnPath = "/_ijn/";

    private const int Attempts = 20;

    private readonly WebApplication _app;

    private PreviewServer(WebApplication app, int port)
    {
        _app = app;
        Port = port;
    }

    public int Port { get; }

    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/");

    /// <summary>Takes the next free port when the wanted one is taken, and any free one when twenty in a row are.</summary>
    /// <param name="port">0 for any free one.</param>
    public static async Task<PreviewServer> StartAsync(PreviewSite site, int port)
    {
        for (var attempt = 0; ; attempt++)
        {
            var next = port == 0 || attempt >= Attempts || port + attempt > IPEndPoint.MaxPort ? FreePort() : port + attempt;
            try
            {
                return await StartOnAsync(site, next);
            }
            // Another program may take a free port before we do; a port below 1024 may not be ours to take.
            catch (IOException) when (attempt < 2 * Attempts)
            {
            }
            catch (SocketException fault) when (fault.SocketErrorCode == SocketError.AccessDenied && attempt < 2 * Attempts)
            {
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static async Task<PreviewServer> StartOnAsync(PreviewSite site, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Both loopback addresses, and one alone on a machine that has only one.
            kestrel.ListenLocalhost(port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var app = builder.Build();
        try
        {
            var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            var channel = new LiveChannel(site, app.Lifetime.ApplicationStopping);
            app.Run(context => AnswerAsync(context, site, channel, token));
            await app.StartAsync();
            return new PreviewServer(app, port);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Task AnswerAsync(HttpContext context, PreviewSite site, LiveChannel channel, string token)
    {
        var (request, response) = (context.Request, context.Response);
        if (RequestGate.Refusal(context) is { } refusal) return Refuse(context, refusal);
        var path = request.Path.Value is { Length: > 0 } given ? given : "/";
        if (path.StartsWith(OwnPath, StringComparison.Ordinal))
        {
            if (path == PreviewPage.StylesUrl) return Send(context, new PreviewAnswer(StatusCodes.Status200OK, path, PreviewPage.Styles, null), noIndex: true, hasSearch: false);
            if (path != LiveChannel.Url) return Refuse(context, StatusCodes.Status404NotFound);
            return RequestGate.IsToken(request.Query["token"], token) && HttpMethods.IsGet(request.Method) ? channel.ServeAsync(context) : Refuse(context, StatusCodes.Status403Forbidden);
        }

        var snapshot = site.Current;
        var answer = snapshot.AnswerTo(path);
        if (answer.Location is { } target)
        {
            // A browser would remember a permanent one when the rule is long gone.
            response.Headers.CacheControl = "no-store";
            response.Headers.Location = target;
            response.StatusCode = answer.Status;
            return Task.CompletedTask;
        }

        return Send(context, answer.Url.EndsWith('/') || (answer.Url.EndsWith(".html", StringComparison.Ordinal) && !Model.MailFiles.IsHtml(answer.Url)) ? answer with { Content = PreviewPage.WithScript(answer, token) } : answer, snapshot.NoIndex, snapshot.HasSearch);
    }

    private static Task Send(HttpContext context, PreviewAnswer answer, bool noIndex, bool hasSearch)
    {
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in PreviewHeaders.For(answer.Url, noIndex, hasSearch)) context.Response.Headers[name] = value;
        context.Response.ContentLength = answer.Content.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(answer.Content).AsTask();
    }

    private static Task Refuse(HttpContext context, int status)
    {
        if (status == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = "GET, HEAD";
        var sentence = string.Create(CultureInfo.InvariantCulture, $"Open http://127.0.0.1:{context.Connection.LocalPort}/ in a browser on this machine: the preview answers nothing else.\n");
        return Send(context, new PreviewAnswer(status, "/refused.txt", Encoding.UTF8.GetBytes(sentence), null), noIndex: true, hasSearch: false);
    }
}
