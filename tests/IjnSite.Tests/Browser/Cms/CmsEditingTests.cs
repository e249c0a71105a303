using IjnSite.Tests.Harness;
using Microsoft.Playwright;

namespace IjnSite.Tests.Browser.Cms;

/// <summary>The content editor in a browser: with a local server on a checkout, and with a stand-in for GitHub.</summary>
public sealed class CmsEditingTests(TestBrowser browser)
{
    private const string BriefFile = "input/briefs/where-the-systems-meet.md";
    private const string Before = "What the police and the immigration agency do together.";
    private const string After = "What two agencies do together, and to whom.";

    [Fact]
    public async Task An_edit_on_GitHub_ends_as_a_pull_request_that_changes_one_line_of_one_file()
    {
        using var site = CmsRun.Site();
        await using var hub = await GitHubStandIn.StartAsync(site.Root);
        site.Run("build", "--cms", "--set", $"cms.repository={GitHubStandIn.Repository}", "--set", $"cms.api={hub.Address}", "--set", $"cms.sign_in={hub.Address}/auth").MustEndWith(0);
        await using var editor = await CmsRun.OpenAsync(browser, site);
        var before = hub.FilesOf("main");

        await editor.GoAsync();
        await editor.ClickAsync(AriaRole.Button, "Login with GitHub");
        await editor.ClickAsync(AriaRole.Link, "Briefs");
        await Assertions.Expect(editor.Page.GetByText("Where the systems meet")).ToBeVisibleAsync(CmsRun.Patient);
        await editor.ShotAsync("github-list");
        await editor.Page.GetByText("Where the systems meet").ClickAsync();
        await editor.Field("Summary").FillAsync(After);
        await editor.ShotAsync("github-edit");
        await editor.ClickAsync(AriaRole.Button, "Save");
        await editor.UntilAsync(() => hub.Pulls.Any(p => p["labels"]!.AsArray().Count > 0), () => $"no pull request with a label; unknown to the stand-in: {string.Join(", ", hub.Unknown)}");
        await editor.ShotAsync("github-saved");

        Assert.Empty(hub.Unknown);
        var pull = Assert.Single(hub.Pulls);
        var branch = pull["head"]!["ref"]!.GetValue<string>();
        Assert.Equal("cms/briefs/where-the-systems-meet", branch);
        Assert.Equal($"Change {BriefFile}", pull["title"]!.GetValue<string>());
        Assert.Equal(["decap-cms/draft"], pull["labels"]!.AsArray().Select(l => l!["name"]!.GetValue<string>()));
        Assert.Equal(before, hub.FilesOf("main"));
        var after = hub.FilesOf(branch);
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([BriefFile], after.Where(f => before[f.Key] != f.Value).Select(f => f.Key));
        Assert.Equal(before[BriefFile].Replace(Before, After, StringComparison.Ordinal), after[BriefFile]);
        site.With(BriefFile, after[BriefFile]);
        CmsRun.MustPass(site);

        Assert.Equal(new[] { editor.Address, hub.Address }.Order(StringComparer.Ordinal), editor.Answered);
        Faults.None(editor.Refusals);
    }

    [Fact]
    public async Task On_a_checkout_a_brief_is_edited_and_a_contact_created_and_the_check_accepts_both()
    {
        using var site = CmsRun.Site();
        await using var server = await LocalEditorServer.StartAsync(site.Root);
        site.Run("build", "--cms", "--set", $"cms.local={server.Address}").MustEndWith(0);
        await using var editor = await CmsRun.OpenAsync(browser, site);

        await editor.GoAsync();
        await editor.ClickAsync(AriaRole.Button, "Login");
        await editor.ClickAsync(AriaRole.Link, "Briefs");
        await editor.Page.GetByText("Where the systems meet").ClickAsync();
        await editor.Field("Summary").FillAsync(After);
        await PublishAsync(editor, () => File.ReadAllText(site.PathOf(BriefFile)).Contains(After, StringComparison.Ordinal));
        Assert.Equal(CmsRun.Brief.ReplaceLineEndings("\n").Replace(Before, After, StringComparison.Ordinal), await File.ReadAllTextAsync(site.PathOf(BriefFile), TestContext.Current.CancellationToken));

        await editor.Page.GotoAsync(editor.Address + "/#/collections/contacts/new");
        await editor.Field("Name").FillAsync("José Núñez");
        await editor.Page.GetByLabel("Purposes").First.FillAsync("media");
        await editor.Page.Keyboard.PressAsync("Enter");
        await editor.Field("Email").FillAsync("not an address");
        await editor.ShotAsync("local-contact");
        await editor.ClickAsync(AriaRole.Button, "Publish");
        await editor.Page.GetByRole(AriaRole.Menuitem).First.ClickAsync();
        await Assertions.Expect(editor.Page.GetByText("an e-mail address such as name@example.org").First).ToBeVisibleAsync(CmsRun.Patient);
        await editor.ShotAsync("local-refused");
        // The form moves to the fault and takes the selection away: as a person does, select all and type.
        await editor.Field("Email").ClickAsync();
        await editor.Page.Keyboard.PressAsync("Control+A");
        await editor.Page.Keyboard.TypeAsync("jose@example.org");
        await Assertions.Expect(editor.Field("Email")).ToHaveValueAsync("jose@example.org");
        await PublishAsync(editor, () => File.Exists(site.PathOf("input/contacts/jose-nunez.md")));
        Assert.Equal("---\nname: José Núñez\npurposes:\n  - media\nemail: jose@example.org\n---\n", await File.ReadAllTextAsync(site.PathOf("input/contacts/jose-nunez.md"), TestContext.Current.CancellationToken));

        CmsRun.MustPass(site);
        Assert.Equal(new[] { editor.Address, new Uri(server.Address).GetLeftPart(UriPartial.Authority) }.Order(StringComparer.Ordinal), editor.Answered);
        Faults.None(editor.Refusals);
    }

    private static async Task PublishAsync(CmsRun editor, Func<bool> isWritten)
    {
        await editor.ClickAsync(AriaRole.Button, "Publish");
        await editor.Page.GetByRole(AriaRole.Menuitem).First.ClickAsync();
        await editor.UntilAsync(isWritten, () => "the file is not written");
        // Until then the editor is on its way to the entry's own address, and would leave the next page again.
        await Assertions.Expect(editor.Page.GetByRole(AriaRole.Button, new() { Name = "Published", Exact = true }).First).ToBeVisibleAsync(CmsRun.Patient);
        await editor.ShotAsync("local-published");
    }
}
