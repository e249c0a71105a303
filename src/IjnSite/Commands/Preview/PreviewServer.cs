using System.Net;
using IjnSite.Model;
using IjnSite.Outputs.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IjnSite.Commands.Preview;

/// <summary>
/// Kestrel on loopback, with no way to the disk: it serves the files that the last build made. Host is checked on every request (a name that resolves to
/// 127.0.0.1 is how a web page reaches a local server), GET and HEAD alone are answered, and nothing is shared with other origins.
/// </summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PreviewServer(WebApplication app, string address)
    {
        _app = app;
        Address = address;
    }

    public string Address { get; }

    /// <summary>Takes a free port when the wanted one is taken.</summary>
    public static async Task<PreviewServer> StartAsync(PreviewSite site, int port)
    {
        try
        {
            return await StartOnAsync(site, port);
        }
        catch (IOException) when (port != 0)
        {
            return await StartOnAsync(site, 0);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<PreviewServer> StartOnAsync(PreviewSite site, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var app = builder.Build();
        app.Run(context => AnswerAsync(context, site));
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new PreviewServer(app, address + "/");
    }

    private static Task AnswerAsync(HttpContext context, PreviewSite site)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return Refuse(context, StatusCodes.Status405MethodNotAllowed);
        if (request.Host.Host is not ("127.0.0.1" or "localhost")) return Refuse(context, StatusCodes.Status421MisdirectedRequest);
        var url = request.Path.Value is { Length: > 0 } path ? path : "/";
        if (site.RedirectOf(url) is { } target)
        {
            // A browser would remember a permanent one when the rule is long gone.
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Redirect(target, permanent: true);
            return Task.CompletedTask;
        }

        if (site.Find(Permalinks.FileOf(url)) is { } file) return Send(context, url, file, StatusCodes.Status200OK);
        if (!url.EndsWith('/') && site.Find(Permalinks.FileOf(url + "/")) is not null)
        {
            context.Response.Redirect(url + "/");
            return Task.CompletedTask;
        }

        return site.Find("404.html") is { } missing ? Send(context, "/404.html", missing, StatusCodes.Status404NotFound) : Refuse(context, StatusCodes.Status404NotFound);
    }

    private static Task Send(HttpContext context, string url, byte[] file, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = MediaTypeOf(Permalinks.FileOf(url));
        foreach (var (name, value) in HeaderRules.For(url, noIndex: true))
        {
            // Loopback has no TLS; a browser would remember to demand it.
            if (name != "Strict-Transport-Security") context.Response.Headers[name] = value.Replace("; upgrade-insecure-requests", "", StringComparison.Ordinal);
        }

        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = file.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(file).AsTask();
    }

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static string MediaTypeOf(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        ".xml" => "application/xml; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        ".csv" => "text/csv; charset=utf-8",
        ".vcf" => "text/vcard; charset=utf-8",
        ".pdf" => "application/pdf",
        _ => "application/octet-stream",
    };
}
