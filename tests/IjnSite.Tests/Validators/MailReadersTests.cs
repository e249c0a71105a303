using System.Text.Json;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Validators;

/// <summary>Messages read by programs that this project did not write, and their HTML held against what is known of the mail programs of readers (caniemail.com).</summary>
public sealed class MailReadersTests(ComponentsSite site)
{
    // Each of these is an addition that a program may leave out without a loss: the dark scheme, the color around the message (it stands on a table too), what hides the preheader,
    // the break of very long words, and what the element would look like anyway.
    private static readonly string[] MayBeMissing = ["@media", "<body> element", "word-break", "display:none", "overflow", "role attribute", "text-decoration", "white-space"];

    private string Message => site.PathOf("newsletter/usual/email.eml");

    [Fact]
    public async Task Mailparser_reads_the_message()
    {
        NodeTools.Require("node", "mailparser", "package.json");
        using var mail = JsonDocument.Parse(await NodeTools.RunAsync("node", [Repository.PathOf("tests", "tools", "mail-read.mjs"), Message], ProgramRun.NoVariables));
        var root = mail.RootElement;
        Assert.Equal("A usual newsletter", root.GetProperty("subject").GetString());
        Assert.Equal("2026-03-05T05:00:00.000Z", root.GetProperty("date").GetString());
        Assert.Equal(0, root.GetProperty("attachments").GetInt32());
        Assert.Contains("Words of welcome.", root.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(site.PathOf("newsletter/usual/email.html")).Trim(), root.GetProperty("html").GetString()!.ReplaceLineEndings("\n").Trim());
    }

    [Fact]
    public async Task Python_reads_the_message_without_a_defect()
    {
        var python = NodeTools.Python();
        using var mail = JsonDocument.Parse(await NodeTools.RunAsync(python, [Repository.PathOf("tests", "tools", "mail_read.py"), Message], ProgramRun.NoVariables));
        var root = mail.RootElement;
        Assert.Empty(root.GetProperty("defects").EnumerateArray());
        Assert.Equal(["text/plain", "text/html"], root.GetProperty("types").EnumerateArray().Select(t => t.GetString()));
        Assert.Equal("A usual newsletter", root.GetProperty("subject").GetString());
        Assert.Contains("Words of welcome.", root.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_programs_show_what_the_message_is_made_of()
    {
        NodeTools.Require("node", "@jsx-email", "doiuse-email", "package.json");
        var missing = JsonSerializer.Deserialize<string[]>(await Support(site.PathOf("newsletter/long/email.html")))!;
        Assert.DoesNotContain(missing, m => !MayBeMissing.Any(known => m.Contains($"`{known}`", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_mail_programs_do_not_show_is_found()
    {
        NodeTools.Require("node", "@jsx-email", "doiuse-email", "package.json");
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "<!doctype html><html lang=\"en\"><body><div style=\"display:grid\">x</div></body></html>", TestContext.Current.CancellationToken);
            Assert.Contains("display:grid", await Support(file), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Task<string> Support(string file) => NodeTools.RunAsync("node", [Repository.PathOf("tests", "tools", "email-support.mjs"), file], ProgramRun.NoVariables);
}
