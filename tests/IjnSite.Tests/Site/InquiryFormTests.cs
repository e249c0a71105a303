using System.Text;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Formats.Html;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Site;

/// <summary>The form for journalists: nothing of it without the setting; with it, a page that works on Netlify Forms and says what is stored.</summary>
public sealed class InquiryFormTests
{
    private const string Form = "media/inquiry/index.html", Thanks = "media/inquiry/thanks/index.html";

    private static readonly Lazy<TestOutcome> Off = new(() => RealSite().Build()), On = new(() => RealSite().Set("inquiry_form.retention_days=90").Check());

    [Fact]
    public void Without_the_setting_no_page_and_no_rule_knows_of_it()
    {
        Assert.DoesNotContain(Off.Value.Files.Keys, f => f.StartsWith("media/inquiry", StringComparison.Ordinal));
        string[] traces = ["/media/inquiry", "data-netlify", "media-inquiry", "Akismet", "method=\"post\""];
        Assert.Empty(Off.Value.Files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal) || f.Key is "_headers" or "_redirects" or "sitemap.xml" || f.Key.StartsWith("api/", StringComparison.Ordinal))
            .SelectMany(f => traces.Where(t => Encoding.UTF8.GetString(f.Value).Contains(t, StringComparison.Ordinal)).Select(t => $"{f.Key}: {t}")));
        Assert.Contains("There is no form here in which you could write to us.", Off.Value.Text("privacy/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void With_it_the_checks_of_pages_have_nothing_to_say() =>
        Assert.DoesNotContain(On.Value.Lines, l => l.Contains(": error ", StringComparison.Ordinal));

    [Fact]
    public void The_form_is_what_Netlify_reads_and_sends_nothing_elsewhere()
    {
        var form = Assert.Single(Page(On.Value, Form).All("form[data-netlify]"));
        Assert.Equal("post", form.Attribute("method"));
        Assert.Equal("media-inquiry", form.Attribute("name"));
        Assert.Equal("true", form.Attribute("data-netlify"));
        Assert.Equal("more", form.Attribute("data-netlify-honeypot"));
        Assert.Equal("/media/inquiry/thanks/", form.Attribute("action"));
        var page = Page(On.Value, Form);
        Assert.Equal("media-inquiry", Assert.Single(page.All("form[data-netlify] input[type=hidden][name='form-name']")).Attribute("value"));
        Assert.Empty(page.All("script:not([type='application/ld+json']), [style], input[type=file]"));
    }

    [Fact]
    public void Every_field_has_a_label_above_it_and_says_what_it_needs()
    {
        var page = Page(On.Value, Form);
        var fields = page.All("form[data-netlify] .field :is(input, textarea)").ToList();
        Assert.Equal(["name", "outlet", "email", "phone", "deadline", "question"], fields.Select(f => f.Attribute("name")));
        Assert.Equal(["name", "outlet", "email", "question"], fields.Where(f => f.Attribute("required") is not null).Select(f => f.Attribute("name")));
        Assert.Equal(["name", "organization", "email", "tel", null, null], fields.Select(f => f.Attribute("autocomplete")));
        foreach (var field in fields)
        {
            var label = Assert.Single(page.All($"label[for='{field.Attribute("id")}']"));
            Assert.Equal(field.Attribute("required") is null, label.Text.Contains("(optional)", StringComparison.Ordinal));
            foreach (var id in (field.Attribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)) Assert.Single(page.All($"[id='{id}']"));
        }
    }

    [Fact]
    public void The_trap_for_programs_is_out_of_the_way_and_explains_itself()
    {
        var page = Page(On.Value, Form);
        var trap = Assert.Single(page.All(".trap input[name='more']"));
        Assert.Equal("-1", trap.Attribute("tabindex"));
        Assert.Equal("off", trap.Attribute("autocomplete"));
        Assert.StartsWith("Please leave this field empty.", Assert.Single(page.All($".trap label[for='{trap.Attribute("id")}']")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_page_alone_may_send_and_the_page_after_it_is_for_nobody_else()
    {
        var rules = On.Value.Text("_headers");
        Assert.Contains("form-action 'self'", RuleOf(rules, "/media/inquiry/"), StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", Csp(Page(On.Value, Form)), StringComparison.Ordinal);
        Assert.NotEmpty(Page(On.Value, Thanks).All("meta[name=robots][content=noindex]"));
        Assert.DoesNotContain("/media/inquiry/thanks/", On.Value.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("/media/inquiry/<", On.Value.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain(On.Value.Files.Where(f => f.Key.EndsWith("feed.xml", StringComparison.Ordinal)), f => Encoding.UTF8.GetString(f.Value).Contains("/media/inquiry/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_privacy_page_and_the_form_say_what_is_stored_and_for_how_long()
    {
        var outcome = On.Value;
        foreach (var file in new[] { "privacy/index.html", Form })
        {
            var words = Page(outcome, file).MainText;
            Assert.Contains("We delete a message after 90 days at the latest.", words, StringComparison.Ordinal);
            Assert.Contains("the IP address that it came from", words, StringComparison.Ordinal);
            Assert.Contains("Akismet", words, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("There is no form here", outcome.Text("privacy/index.html"), StringComparison.Ordinal);
        Assert.NotEmpty(Page(outcome, "media/index.html").All("main a[href='/media/inquiry/']"));
    }

    [Fact]
    public void Below_a_path_everything_leads_there()
    {
        var outcome = RealSite().Set("base_url=https://example.org/site").Set("inquiry_form.retention_days=1").Build();
        Assert.Equal("/site/media/inquiry/thanks/", Assert.Single(Page(outcome, Form).All("form[data-netlify]")).Attribute("action"));
        Assert.Contains("form-action 'self'", RuleOf(outcome.Text("_headers"), "/site/media/inquiry/"), StringComparison.Ordinal);
        Assert.NotEmpty(Page(outcome, "privacy/index.html").All("main a[href='/site/media/inquiry/']"));
        Assert.Contains("We delete a message after 1 day at the latest.", Page(outcome, Form).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_number_of_days_there_is_no_form_and_no_site()
    {
        var outcome = RealSite().With("input/site.yml", Repository.ReadText("input/site.yml") + "inquiry_form:\n  retention_days:\n").Build();
        Assert.Contains(outcome.Findings, f => f.Severity == Severity.Error && f.Where.Path == "input/site.yml" && f.Message.Contains("retention_days", StringComparison.Ordinal));
        Assert.Empty(outcome.Files);
    }

    [Fact]
    public void Hostile_words_of_a_contact_stay_text_on_both_pages()
    {
        var outcome = RealSite().Set("inquiry_form.retention_days=90")
            .With("input/contacts/hostile.md", "---\nname: \"\\\"><script>x</script></form><form action=//evil.example>\"\npurposes:\n  - media\nemail: a@example.org\nphone: \"+1 202-555-0142\"\nsignal: \"<b>x</b> </section>\"\n---\n").Build();
        foreach (var file in new[] { Form, Thanks })
        {
            var page = Page(outcome, file);
            Assert.Empty(page.All("script:not([type='application/ld+json']), main b, form[action*=evil]"));
            Assert.Contains("<script>x</script></form>", page.MainText, StringComparison.Ordinal);
        }
    }

    private static HtmlPage Page(TestOutcome outcome, string file) => HtmlPage.Parse(outcome.Files[file]);

    private static string Csp(HtmlPage page) => page.All("meta[http-equiv='Content-Security-Policy']").Single().Attribute("content")!;

    private static string RuleOf(string headers, string url) => headers[headers.IndexOf($"{url}\n", StringComparison.Ordinal)..].Split("\n/")[0];

    private static TestSite RealSite()
    {
        var site = TestSite.WithRealTheme();
        foreach (var (path, text) in Repository.Texts("input")) site.With(path, text);
        return site;
    }
}
