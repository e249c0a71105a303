using System.Net;
using System.Text;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Cli;

/// <summary>What a preview tells the pages that are open, and what it shows when a build fails.</summary>
public sealed class PreviewLiveTests : IDisposable
{
    private readonly DiskSite _site = DiskSite.Smallest().With("input/pages/second.md", "---\ntitle: Second\n---\n\nWords.\n");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_page_that_changed_is_told_and_another_is_not()
    {
        await using var preview = await PreviewRun.StartAsync(_site);
        using var first = await ListenAsync(preview, "/");
        using var second = await ListenAsync(preview, "/second/");
        Assert.Equal("event: findings", await first.ReadLineAsync(Cancel));
        Assert.Equal("event: findings", await second.ReadLineAsync(Cancel));
        await SkipAsync(first);
        await SkipAsync(second);
        _site.With("input/pages/index.md", "---\ntitle: Home\n---\n\nChanged.\n");
        Assert.Equal("event: page", await first.ReadLineAsync(Cancel));
        Assert.Equal("event: findings", await second.ReadLineAsync(Cancel));
    }

    [Fact]
    public async Task A_page_that_changed_before_it_listened_is_told_at_once()
    {
        await using var preview = await PreviewRun.StartAsync(_site);
        var token = await preview.DataAsync("/", "token", Cancel);
        var tag = await preview.DataAsync("/", "tag", Cancel);
        _site.With("input/pages/index.md", "---\ntitle: Home\n---\n\nChanged.\n");
        await preview.WaitForAsync("/", "Changed.", Cancel);
        using var stream = new StreamReader(await preview.Client.GetStreamAsync($"/_ijn/live?token={token}&page=%2F&tag={tag}", Cancel));
        Assert.Equal("event: page", await stream.ReadLineAsync(Cancel));
    }

    [Fact]
    public async Task A_first_build_that_fails_is_a_page_with_its_findings_and_gives_way_to_the_site()
    {
        _site.With("input/pages/index.md", "---\ntitle: Home\n\"<script>alert(1)</script>\": x\n---\n");
        await using var preview = await PreviewRun.StartAsync(_site);
        using var answer = await preview.Client.GetAsync("/second/", Cancel);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("input/pages/index.md, line 3", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        _site.With("input/pages/index.md", "---\ntitle: Home\n---\n");
        await preview.WaitToSayAsync("Rebuilt in ", Cancel);
        Assert.Contains("<h1>Second</h1>", await preview.Client.GetStringAsync("/second/", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_half_written_file_and_a_folder_that_goes_keep_the_last_good_page()
    {
        await using var preview = await PreviewRun.StartAsync(_site);
        await File.WriteAllBytesAsync(_site.PathOf("input/pages/second.md"), [.. "---\ntitle: Sec"u8, 0xE2, 0x82], Cancel);
        await preview.WaitToSayAsync("input/pages/second.md:", Cancel);
        await preview.WaitToSayAsync("The site shown is the last one without errors.", Cancel);
        Assert.Contains("<h1>Second</h1>", await preview.Client.GetStringAsync("/second/", Cancel), StringComparison.Ordinal);
        Directory.Move(_site.PathOf("input"), _site.PathOf("away"));
        await preview.WaitToSayAsync("input/site.yml:", Cancel);
        Assert.Contains("<h1>Second</h1>", await preview.Client.GetStringAsync("/second/", Cancel), StringComparison.Ordinal);
        Directory.Move(_site.PathOf("away"), _site.PathOf("input"));
        _site.With("input/pages/second.md", "---\ntitle: Again\n---\n");
        await preview.WaitForAsync("/second/", "<h1>Again</h1>", Cancel);
    }

    [Fact]
    public async Task Drafts_and_future_entries_are_shown_and_marked_and_embargoed_ones_only_when_asked_for()
    {
        _site.With("theme/layouts/page.liquid", "<h1>{{ page.title }}</h1>{% if page.unpublished %}<p>Not yet</p>{% endif %}")
            .With("theme/layouts/news-item.liquid", "<h1>{{ page.title }}</h1>{% if page.unpublished %}<p>Not yet</p>{% endif %}")
            .With("input/pages/draft.md", "---\ntitle: Draft\ndraft: true\n---\n")
            .With("input/news/later.md", "---\ntitle: Later\nsummary: Words\npublished: 2027-01-01\nkind: release\n---\n")
            .With("input/news/secret.md", "---\ntitle: Secret\nsummary: Words\npublished: 2026-11-01\nkind: release\nembargo_until: 2027-01-01\n---\n");
        await using (var preview = await PreviewRun.StartAsync(_site))
        {
            Assert.Contains("<h1>Draft</h1><p>Not yet</p>", await preview.Client.GetStringAsync("/draft/", Cancel), StringComparison.Ordinal);
            Assert.Contains("<h1>Later</h1><p>Not yet</p>", await preview.Client.GetStringAsync("/news/later/", Cancel), StringComparison.Ordinal);
            Assert.DoesNotContain("Not yet", await preview.Client.GetStringAsync("/", Cancel), StringComparison.Ordinal);
            using var secret = await preview.Client.GetAsync("/news/secret/", Cancel);
            Assert.Equal(HttpStatusCode.NotFound, secret.StatusCode);
        }

        await using var embargoed = await PreviewRun.StartAsync(_site, "--embargoed");
        Assert.Contains("<h1>Secret</h1><p>Not yet</p>", await embargoed.Client.GetStringAsync("/news/secret/", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_below_a_path_is_served_below_it()
    {
        await using var preview = await PreviewRun.StartAsync(_site, "--base-url", "https://example.org/sub");
        Assert.Contains("<h1>Second</h1>", await preview.Client.GetStringAsync("/sub/second/", Cancel), StringComparison.Ordinal);
        using var root = await preview.Client.GetAsync("/", Cancel);
        Assert.Equal("/sub/", root.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_checkout_of_a_thousand_files_is_at_most_two_rebuilds()
    {
        await using var preview = await PreviewRun.StartAsync(_site);
        for (var i = 0; i < 1_000; i++) _site.With($"input/pages/many/p{i}.md", $"---\ntitle: Page {i}\n---\n");
        await preview.WaitForAsync("/p999/", "<h1>Page 999</h1>", Cancel);
        // The page is served a moment before the line on it is printed.
        for (var i = 0; i < 500 && !preview.Said.Contains("ebuilt ", StringComparison.Ordinal); i++) await Task.Delay(20, Cancel);
        Assert.InRange(preview.Said.Split("ebuilt ").Length - 1, 1, 2);
    }

    [Fact]
    public async Task After_a_walk_of_edits_the_preview_is_what_a_fresh_build_makes()
    {
        await using var preview = await PreviewRun.StartAsync(_site);
        var random = new Random(20261124);
        for (var step = 1; step <= 25; step++)
        {
            var page = $"input/pages/p{random.Next(6)}.md";
            _ = random.Next(6) switch
            {
                0 when File.Exists(_site.PathOf(page)) => _site.Without(page),
                1 => _site.With("theme/layouts/page.liquid", $"<h1>{{{{ page.title }}}}</h1><p>{random.Next(3)}</p>{{{{ page.content }}}}"),
                2 => _site.With("input/site.yml", $"title: Site {random.Next(3)}\nbase_url: https://example.org\n"),
                _ => _site.With(page, $"---\ntitle: Page {step}\nredirect_from: [/was/{Path.GetFileNameWithoutExtension(page)}/]\n---\n\nWords {random.Next(4)}, [home](index.md).\n"),
            };
            // Now and then two edits come together.
            if (random.Next(3) > 0) await Task.Delay(random.Next(300), Cancel);
        }

        _site.With("input/pages/last.md", "---\ntitle: Last\n---\n");
        await preview.WaitForAsync("/last/", "<h1>Last</h1>", Cancel);
        _site.Run("build", "--drafts", "--as-of", "2026-11-24").MustEndWith(0);
        Faults.None(await preview.DifferencesAsync(_site.Output, Cancel));
    }

    private static async Task<StreamReader> ListenAsync(PreviewRun preview, string page)
    {
        var query = $"token={await preview.DataAsync(page, "token", Cancel)}&page={Uri.EscapeDataString(page)}&tag={await preview.DataAsync(page, "tag", Cancel)}";
        return new StreamReader(await preview.Client.GetStreamAsync($"/_ijn/live?{query}", Cancel), Encoding.UTF8);
    }

    private static async Task SkipAsync(StreamReader stream)
    {
        while (await stream.ReadLineAsync(Cancel) is { Length: > 0 })
        {
        }
    }
}
