using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IjnSite.Tests.Browser.Cms;

/// <summary>A server of this machine alone, on a port of its own.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackServer(WebApplication app) => _app = app;

    /// <summary>Without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    public static async Task<LoopbackServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return new LoopbackServer(app) { Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() };
    }

    /// <summary>Serves a folder as its host would: with the headers of its own <c>_headers</c> file on every answer.</summary>
    public static Task<LoopbackServer> OfFolderAsync(string folder)
    {
        var headers = HostedHeaders.Parse(File.ReadAllText(Path.Combine(folder, "_headers")));
        return StartAsync(async context =>
        {
            var path = context.Request.Path.Value ?? "/";
            foreach (var (name, value) in headers.For(path)) context.Response.Headers[name] = value;
            var file = Path.Combine(folder, path == "/" ? "index.html" : path.TrimStart('/'));
            if (path.Contains("..", StringComparison.Ordinal) || !File.Exists(file))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            context.Response.ContentType = Path.GetExtension(file) switch { ".html" => "text/html; charset=utf-8", ".js" => "text/javascript; charset=utf-8", _ => "text/plain" };
            await context.Response.SendFileAsync(file);
        });
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
