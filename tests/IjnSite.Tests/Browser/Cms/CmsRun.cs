using IjnSite.Tests.Harness;
using Microsoft.Playwright;

namespace IjnSite.Tests.Browser.Cms;

/// <summary>A small site with the content editor beside it, and a page of the browser in which the editor is open; notes every address that it asks for.</summary>
internal sealed class CmsRun : IAsyncDisposable
{
    public const string Brief = """
        ---
        title: Where the systems meet
        summary: What the police and the immigration agency do together.
        published: 2026-03-14
        topics:
          - Detention
          - Policing, and what it costs
        key_points:
          - Two systems are one for the people in them.
        media_contact: jane-doe
        ---

        A paragraph with [words in Spanish]{lang=es}.

        ::: callout What we know
        The text of a box.
        :::

        """;

    public const string Contact = """
        ---
        name: Jane Doe
        purposes:
          - media
        email: jane@example.org
        verified: 2026-03-01
        ---

        """;

    private readonly IBrowserContext _context;
    private readonly LoopbackServer _server;

    private CmsRun(IBrowserContext context, IPage page, LoopbackServer server) => (_context, Page, _server) = (context, page, server);

    /// <summary>The editor is large and the machine may be busy.</summary>
    public static LocatorAssertionsToBeVisibleOptions Patient { get; } = new() { Timeout = (float)Patience.Limit.TotalMilliseconds };

    public IPage Page { get; }

    /// <summary>Scheme, host and port of everything that answered.</summary>
    public SortedSet<string> Answered { get; } = new(StringComparer.Ordinal);

    /// <summary>What the browser said of errors, for a test that fails.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>What the page's policy refused, but for the person's portrait, which lies on a host that is not to be asked.</summary>
    public IEnumerable<string> Refusals => Errors.Where(e => e.Contains("Content Security Policy", StringComparison.Ordinal) && !e.Contains("avatars.invalid", StringComparison.Ordinal));

    public string Address => _server.Address;

    /// <summary>A site with one brief and one contact in the form that the editor keeps. Skips the test when the editor is not installed.</summary>
    public static DiskSite Site()
    {
        var editor = Repository.PathOf("build", "cms", "node_modules", "decap-cms", "dist", "decap-cms.js");
        Assert.SkipUnless(File.Exists(editor), "The content editor is not installed: run npm ci in build/cms (./test.sh does).");
        var site = DiskSite.Smallest()
            .With("input/briefs/where-the-systems-meet.md", Brief.ReplaceLineEndings("\n"))
            .With("input/contacts/jane-doe.md", Contact.ReplaceLineEndings("\n"))
            .With("input/pages/index.md", "---\ntitle: Home\nsummary: The first page of a small site.\n---\n\nThe first page.\n");
        Directory.CreateDirectory(site.PathOf("build/cms/node_modules/decap-cms/dist"));
        File.Copy(editor, site.PathOf("build/cms/node_modules/decap-cms/dist/decap-cms.js"));
        return site;
    }

    public static async Task<CmsRun> OpenAsync(TestBrowser browser, DiskSite site, BrowserNewContextOptions? options = null)
    {
        var context = await browser.ContextAsync(null, options ?? new BrowserNewContextOptions());
        var server = await LoopbackServer.OfFolderAsync(site.PathOf("cms"));
        var run = new CmsRun(context, await context.NewPageAsync(), server);
        context.SetDefaultTimeout((float)Patience.Limit.TotalMilliseconds);
        // What the page's policy stopped was not asked for: it failed before it left.
        context.RequestFailed += (_, request) =>
        {
            if (request.Failure != "csp") run.Errors.Add($"{request.Url}: {request.Failure}");
        };
        context.Response += (_, response) =>
        {
            if (response.Url.StartsWith("http", StringComparison.Ordinal)) run.Answered.Add(new Uri(response.Url).GetLeftPart(UriPartial.Authority));
        };
        run.Page.Console += (_, message) =>
        {
            if (message.Type == "error") run.Errors.Add(message.Text);
        };
        run.Page.PageError += (_, error) => run.Errors.Add($"script: {error}");
        return run;
    }

    /// <summary>The field of the form with this label.</summary>
    public ILocator Field(string label) => Page.GetByLabel(label, new PageGetByLabelOptions { Exact = true });

    /// <summary>The check accepts the site as it is now on the disk.</summary>
    public static void MustPass(DiskSite site) =>
        site.Run("check", "--theme", Repository.PathOf("theme"), "--as-of", BuiltSite.AsOf).MustEndWith(0);

    /// <summary>Opens the editor; the first time takes long, for the script is large.</summary>
    public Task GoAsync() => Page.GotoAsync(Address, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });

    public Task ClickAsync(AriaRole role, string name) => Page.GetByRole(role, new() { Name = name, Exact = true }).First.ClickAsync();

    /// <summary>Waits for what the editor does behind the page; fails with what is missing and what the browser said.</summary>
    public async Task UntilAsync(Func<bool> isDone, Func<string> state)
    {
        var steps = Patience.Limit / TimeSpan.FromMilliseconds(200);
        for (var step = 0; step < steps && !isDone(); step++) await Page.WaitForTimeoutAsync(200);
        if (!isDone()) await ShotAsync("not-done");
        Assert.True(isDone(), $"{state()}\n{string.Join('\n', Errors)}");
    }

    /// <summary>Keeps a picture of the page in the folder that IJN_TEST_PICTURES names, for whoever wants to look.</summary>
    public async Task ShotAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("IJN_TEST_PICTURES") is { } folder) await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _server.DisposeAsync();
    }
}
