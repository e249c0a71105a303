using System.Text;
using Microsoft.AspNetCore.Http;

namespace IjnSite.Commands.Preview;

/// <summary>
/// Server-sent events for one open page: that its own address would be answered differently now, and what the last build found. A page that nothing changed hears nothing.
/// </summary>
internal sealed class LiveChannel(PreviewSite site, CancellationToken stopping)
{
    public const string Url = PreviewServer.OwnPath + "live";

    // Longer than no browser and no proxy on a laptop needs; only there to notice that a page has gone.
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(20);

    public async Task ServeAsync(HttpContext context)
    {
        foreach (var (name, value) in PreviewHeaders.For(Url, noIndex: true, hasSearch: false)) context.Response.Headers[name] = value;
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        var page = Uri.UnescapeDataString(context.Request.Query["page"].ToString());
        var told = context.Request.Query["tag"].ToString();
        object? toldFindings = null;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            while (true)
            {
                // Asked for before the present state is looked at, so that no change falls between the two.
                var next = site.NextChange;
                var current = site.Current;
                var tag = current.AnswerTo(page).Tag;
                if (tag != told) await SayAsync(context.Response, "page", tag, ended.Token);
                told = tag;
                if (!ReferenceEquals(current.Findings, toldFindings)) await SayAsync(context.Response, "findings", FindingsJson.Of(current), ended.Token);
                toldFindings = current.Findings;
                try
                {
                    await next.WaitAsync(Pulse, ended.Token);
                }
                catch (TimeoutException)
                {
                    await context.Response.WriteAsync(":\n\n", ended.Token);
                }
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException)
        {
            // The page was closed, or the preview ends.
        }
    }

    private static async Task SayAsync(HttpResponse response, string kind, string data, CancellationToken cancellation)
    {
        await response.WriteAsync($"event: {kind}\ndata: {data}\n\n", Encoding.UTF8, cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}
