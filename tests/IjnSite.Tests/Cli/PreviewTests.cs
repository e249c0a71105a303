using System.Net;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary>The preview as a process: what it answers, whom it refuses, and that it follows the sources.</summary>
public sealed class PreviewTests : IAsyncLifetime
{
    private readonly DiskSite _site = DiskSite.Smallest().With("input/pages/second.md", "---\ntitle: Second\nredirect_from:\n  - /old/\n---\n").With("theme/files/note.txt", "A note.");
    private PreviewRun _preview = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _preview = await PreviewRun.StartAsync(_site);

    public async ValueTask DisposeAsync()
    {
        await _preview.DisposeAsync();
        _site.Dispose();
    }

    [Fact]
    public async Task Pages_and_files_are_served_and_the_disk_is_left_alone()
    {
        Assert.Equal("127.0.0.1", _preview.Client.BaseAddress!.Host);
        using var home = await _preview.Client.GetAsync("/", Cancel);
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.Equal("text/html", home.Content.Headers.ContentType!.MediaType);
        Assert.Contains("The first page.", await home.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Contains("<h1>Second</h1>", await _preview.Client.GetStringAsync("/second/", Cancel), StringComparison.Ordinal);
        Assert.Equal("A note.", await _preview.Client.GetStringAsync("/note.txt", Cancel));
        Assert.False(Directory.Exists(_site.Output), "The preview wrote an output folder.");
    }

    [Fact]
    public async Task A_page_carries_the_policy_of_the_published_site()
    {
        using var home = await _preview.Client.GetAsync("/", Cancel);
        Assert.StartsWith("default-src 'none'", home.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", home.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_head_request_has_the_headers_and_no_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/");
        using var answer = await _preview.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task An_old_address_is_answered_as_the_host_answers_it()
    {
        using var answer = await _preview.Client.GetAsync("/old/", Cancel);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/second/", answer.Headers.Location!.ToString());
        // A browser would keep it for good.
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("/_headers")]
    [InlineData("/_redirects")]
    [InlineData("/nowhere/")]
    [InlineData("/..%2f..%2finput/site.yml")]
    [InlineData("/input/site.yml")]
    [InlineData("/%00")]
    [InlineData("/second/index.html/x")]
    public async Task What_is_not_on_the_site_is_404(string url)
    {
        using var answer = await _preview.Client.GetAsync(url, Cancel);
        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{url} gives {answer.StatusCode}.");
    }

    [Fact]
    public async Task An_address_without_its_slash_leads_to_the_one_with_it()
    {
        using var answer = await _preview.Client.GetAsync("/second", Cancel);
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.MovedPermanently, $"{answer.StatusCode}");
        Assert.Equal("/second/", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Only_reading_is_allowed(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/");
        using var answer = await _preview.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task A_changed_file_changes_the_page_and_an_error_keeps_the_last_good_one()
    {
        _site.With("input/pages/index.md", "---\ntitle: Home\n---\n\nSecond edition.\n");
        await _preview.WaitForAsync("/", "Second edition.", Cancel);
        _site.With("input/pages/index.md", "---\ntitle: Home\nunknwon: x\n---\n\nBroken edition.\n");
        for (var i = 0; i < 200 && !_preview.Said.Contains("input/pages/index.md:3:1: error", StringComparison.Ordinal); i++) await Task.Delay(50, Cancel);
        Assert.Contains("input/pages/index.md:3:1: error", _preview.Said, StringComparison.Ordinal);
        Assert.Contains("Second edition.", await _preview.Client.GetStringAsync("/", Cancel), StringComparison.Ordinal);
        _site.With("input/pages/index.md", "---\ntitle: Home\n---\n\nThird edition.\n");
        await _preview.WaitForAsync("/", "Third edition.", Cancel);
    }

    [Fact]
    public async Task A_new_page_and_a_changed_layout_are_seen()
    {
        _site.With("input/pages/third.md", "---\ntitle: Third\n---\n").With("theme/layouts/page.liquid", "<h1>{{ page.title }}!</h1>{{ page.content }}");
        await _preview.WaitForAsync("/", "<h1>Home!</h1>", Cancel);
        await _preview.WaitForAsync("/third/", "<h1>Third!</h1>", Cancel);
    }
}
