using System.Net;
using System.Text;
using IjnSite.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IjnSite.Tests.Browser;

/// <summary>Serves the built site on loopback as its host would: with the headers of the site's own <c>_headers</c> file on every answer.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private readonly BuiltSite _site;
    private readonly HostedHeaders _headers;
    private readonly FileExtensionContentTypeProvider _types = new();
    private readonly WebApplication _app;

    private SiteServer(BuiltSite site, WebApplication app)
    {
        _site = site;
        _app = app;
        _headers = HostedHeaders.Parse(File.ReadAllText(site.PathOf("_headers")));
        _types.Mappings[".vcf"] = "text/vcard";
        _types.Mappings[".ics"] = "text/calendar";
    }

    /// <summary>Without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    public static async Task<SiteServer> StartAsync(BuiltSite site)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Listen(IPAddress.Loopback, 0);
        });
        var app = builder.Build();
        var server = new SiteServer(site, app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        server.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var url = context.Request.Path.Value ?? "/";
        var local = url.StartsWith(_site.BasePath + "/", StringComparison.Ordinal) ? url[_site.BasePath.Length..] : null;
        var file = local is null ? null : _site.FileAt(local);
        if (file is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            (url, file) = (_site.BasePath + "/404.html", "404.html");
        }

        var bytes = await File.ReadAllBytesAsync(_site.PathOf(file));
        if (file.EndsWith(".html", StringComparison.Ordinal)) bytes = Stay(bytes);
        context.Response.ContentType = _types.TryGetContentType(file, out var type) ? (type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type) : "application/octet-stream";
        foreach (var (name, value) in _headers.For(url)) context.Response.Headers[name] = value;
        await context.Response.Body.WriteAsync(bytes);
    }

    // A redirect page would leave for the real site before it can be looked at; with a day's delay it stays.
    private static byte[] Stay(byte[] page)
    {
        var text = Encoding.UTF8.GetString(page);
        return text.Contains("http-equiv=\"refresh\" content=\"0;", StringComparison.Ordinal)
            ? Encoding.UTF8.GetBytes(text.Replace("http-equiv=\"refresh\" content=\"0;", "http-equiv=\"refresh\" content=\"86400;", StringComparison.Ordinal))
            : page;
    }
}
