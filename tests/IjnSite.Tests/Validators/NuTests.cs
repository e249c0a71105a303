using System.Text.Json;
using IjnSite.Tests.Harness;

namespace IjnSite.Tests.Validators;

/// <summary>The Nu HTML checker (W3C) over every file of the built site that it can read.</summary>
public sealed class NuTests(BuiltSite site, ComponentsSite components)
{
    [Fact]
    public async Task No_page_has_an_error_or_a_warning()
    {
        var files = Files(".html");
        var messages = await Check(files);
        TestContext.Current.SendDiagnosticMessage("Nu read {0} pages.", files.Count);
        Assert.Empty(messages);
    }

    [Theory]
    [InlineData("media/inquiry/index.html")]
    [InlineData("media/inquiry/thanks/index.html")]
    [InlineData("corrections/index.html")]
    public async Task No_page_that_only_another_site_has_has_one_either(string page) => Assert.Empty(await Check([components.PathOf(page)]));

    [Fact]
    public async Task No_style_sheet_has_an_error_or_a_warning() => Assert.Empty(await Check(Files(".css")));

    [Fact]
    public async Task No_drawing_has_an_error_or_a_warning() => Assert.Empty(await Check(Files(".svg")));

    [Fact]
    public async Task It_finds_what_is_wrong()
    {
        var folder = Directory.CreateTempSubdirectory("ijn-nu-");
        try
        {
            var page = Path.Combine(folder.FullName, "wrong.html");
            var sheet = Path.Combine(folder.FullName, "wrong.css");
            await File.WriteAllTextAsync(page, "<!doctype html><html lang=\"en\"><head><title>Wrong</title></head><body><p><ul><li>x</li></ul></p><img src=\"a.png\"></body></html>", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(sheet, "p { colour: red }", TestContext.Current.CancellationToken);
            var messages = await Check([page, sheet]);
            Assert.Contains(messages, m => m.StartsWith("wrong.html", StringComparison.Ordinal) && m.Contains("alt", StringComparison.Ordinal));
            Assert.Contains(messages, m => m.StartsWith("wrong.css", StringComparison.Ordinal) && m.Contains("colour", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // E-mails are no pages: tables for layout and conditions for Outlook are warnings by nature, and their own rules judge them.
    private List<string> Files(string extension)
    {
        var files = FileTree.PathsOf(site.Folder).Where(p => p.EndsWith(extension, StringComparison.Ordinal) && !Model.MailFiles.IsHtml(p)).Order(StringComparer.Ordinal).Select(site.PathOf).ToList();
        Assert.NotEmpty(files);
        return files;
    }

    // Read from a disk, a page has no 'self', so that its own sheets and pictures seem to be another's. That browsers load them under the policy, the browser tests see.
    private static readonly string[] NotFromDisk =
        ["Resource violates Content Security Policy (meta tag): external stylesheet “/css/", "Resource violates Content Security Policy (meta tag): image “/images/", "Resource violates Content Security Policy (meta tag): external script “/js/search.",
         // Data, which no policy governs (HTML, prepare the script element): the checker takes it for a script.
         "Inline script violates Content Security Policy"];

    private static async Task<List<string>> Check(IEnumerable<string> files)
    {
        var jar = NodeTools.Require("java", "vnu-jar", "build", "dist", "vnu.jar");
        // Errors decide by what is reported, not by the exit code: it is the same for a fault of the page and one of the program.
        var output = await NodeTools.RunAsync("java", ["-Xss8m", "-jar", jar, "--format", "json", "--stdout", "--also-check-css", "--also-check-svg", "--exit-zero-always", .. files], new Dictionary<string, string>());
        using var report = JsonDocument.Parse(output);
        return [.. report.RootElement.GetProperty("messages").EnumerateArray()
            .Where(m => !NotFromDisk.Any(known => m.GetProperty("message").GetString()!.StartsWith(known, StringComparison.Ordinal))).Select(m =>
            $"{Path.GetFileName(m.GetProperty("url").GetString())}:{(m.TryGetProperty("lastLine", out var line) ? line.GetInt32() : 1)}: {m.GetProperty("type").GetString()}: {m.GetProperty("message").GetString()}")];
    }
}
