using System.Globalization;
using System.Text.RegularExpressions;
using IjnSite.Engine.Formats.Html;
using IjnSite.Views.Branding;

namespace IjnSite.Outputs.Emails;

/// <summary>
/// What the mail programs of readers can be relied on to show, and what does not tell anybody that a message was opened. The reasons and the programs stand in <c>docs/email.md</c>.
/// </summary>
internal static partial class EmailRules
{
    /// <summary>Gmail cuts off at about 102 KB.</summary>
    public const int MaxBytes = 100 * 1024;

    private const int MaxWidth = 640;
    private const double LeastText = 14;

    private static readonly string[] Tracking = ["fbclid", "gclid", "mc_cid", "mc_eid", "msclkid", "mkt_tok", "_hsenc"];

    public static IReadOnlyList<EmailRule> All { get; } =
    [
        new("no-active-content", "Take it out: mail programs drop it, or hold the message back.", (page, _) =>
            Each(page, "script, form, input, button, select, textarea, iframe, object, embed, applet, video, audio, canvas, svg, math, base, meta[http-equiv=refresh]", e => $"it has <{e.Name}>")
                .Concat(from e in page.All("*") from a in e.Attributes where a.Name.StartsWith("on", StringComparison.Ordinal) select $"<{e.Name}> has {a.Name}")),
        new("no-pictures", "Say it in words: a picture that is loaded from a server tells the server who opened the message, and many programs show none.", (page, _) =>
            Each(page, "img, picture, source, [background], [src], [srcset]", e => $"<{e.Name}> would load a picture").Concat(Styles(page).Where(s => s.Style.Contains("background-image", StringComparison.OrdinalIgnoreCase)).Select(s => $"{s.Where} has a background-image"))),
        new("no-external-files", "Write it into the message itself.", (page, _) =>
            Each(page, "link", _ => "it has <link>").Concat(Styles(page).Where(s => External().IsMatch(s.Style)).Select(s => $"{s.Where} has {External().Match(s.Style).Value}"))),
        new("simple-layout", "Lay it out with tables: Outlook for Windows and Gmail know nothing else.", (page, _) =>
            Styles(page).Where(s => Fragile().IsMatch(s.Style)).Select(s => $"{s.Where} has {Fragile().Match(s.Style).Value.Trim()}")),
        new("layout-tables", "Give it role=\"presentation\", or headings (th) if it is a table of data: screen readers read every cell of a table aloud as data.", (page, _) =>
            from e in page.All("table")
            let isData = page.All("th, caption").Any(h => TableOf(h) is { } table && table.Markup == e.Markup)
            where isData == (e.Attribute("role") == "presentation")
            select isData ? "a table for layout has headings" : "a table without headings has no role=\"presentation\""),
        new("width", "Let nothing be wider than 640 px, and nothing narrower than a phone be fixed.", (page, _) =>
            from e in page.All("*")
            from width in new[] { e.Attribute("width"), Style(e, "width"), Style(e, "max-width"), Style(e, "min-width") }
            where Pixels(width) is > MaxWidth
            select $"<{e.Name}> is {width} wide"),
        new("styles-in-elements", "Write the style in the sheet of the e-mail, which is put into the elements: Gmail drops sheets when a message is forwarded, clipped, or read with another account.", (page, _) =>
            Each(page, "style", e => Kept().IsMatch(e.Text) ? null : "a <style> says more than the dark scheme").Concat(
                from e in Texts(page)
                let missing = new[] { "color", "font-size", "font-family" }.FirstOrDefault(p => Inherited(e, p) is null)
                where missing is not null
                select $"the text \"{Short(e.OwnText)}\" has no {missing}").Concat(
                from e in Texts(page) where Inherited(e, "background-color") is null select $"the text \"{Short(e.OwnText)}\" has no background-color")),
        new("text-size", "Make it 16 px, and never smaller than 14 px.", (page, _) =>
            from e in Texts(page) let size = Inherited(e, "font-size") where size is not null && Pixels(size) is not >= LeastText select $"the text \"{Short(e.OwnText)}\" is {size}"),
        new("contrast", "Use two color roles that stand together under contrast in brand.yml.", (page, _) => from e in Texts(page) let fault = Contrast(e) where fault is not null select fault) { IsOfColors = true },
        new("head", "Say it in the head of the template.", (page, _) => Head(page)),
        new("preheader", "Begin the body with a hidden element of the class preheader that holds {{ mail.preheader }}.", (page, _) =>
            page.All("body > *").FirstOrDefault() is { } first && first.Attribute("class") == "preheader" && first.Text.Length > 0 && Style(first, "display") == "none" ? [] : ["the body does not begin with a hidden preheader"]),
        new("headings", "Give the message one h1, and let no level be left out.", (page, _) => Headings(page)),
        new("links", "Write the whole address, with https://; and no parameter that tells who follows it.", (page, placeholder) =>
            from e in page.All("[href]")
            let href = e.Attribute("href")!
            let fault = href == placeholder ? null : TrackingIn(href) is { } parameter && e.IsIn(".content") is false ? $"carries '{parameter}'" : IsAddress(href) ? null : "is not a whole address"
            where fault is not null
            select $"the link '{Short(href)}' {fault}"),
        new("unsubscribe", "Put a link to {{ mail.unsubscribe }} into the template.", (page, placeholder) =>
            placeholder is null || page.All("a[href]").Any(a => a.Attribute("href") == placeholder) ? [] : ["there is no link for unsubscribing, though site.yml gives one"]),
    ];

    /// <summary>The first parameter of an address that tells who follows it; null when there is none.</summary>
    public static string? TrackingIn(string address) =>
        address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at
            ? address[(at + 1)..].Split('#')[0].Split('&').Select(p => p.Split('=')[0]).FirstOrDefault(p => p.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.Contains(p, StringComparer.OrdinalIgnoreCase))
            : null;

    private static HtmlElement? TableOf(HtmlElement element)
    {
        var one = element.Parent;
        while (one is not null && one.Name != "table") one = one.Parent;
        return one;
    }

    private static bool IsAddress(string href) => Uri.TryCreate(href, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto" or "tel";

    private static IEnumerable<string> Head(HtmlPage page)
    {
        if (string.IsNullOrEmpty(page.Language)) yield return "<html> has no lang";
        if (page.All("html").First().Attribute("dir") is not ("ltr" or "rtl")) yield return "<html> has no dir";
        if (page.Title.Trim().Length == 0) yield return "there is no title";
        if (!page.All("meta[charset]").Any(m => m.Attribute("charset")!.Equals("utf-8", StringComparison.OrdinalIgnoreCase))) yield return "there is no meta charset";
        if (!page.All("meta[name=viewport]").Any()) yield return "there is no meta viewport";
        foreach (var name in new[] { "color-scheme", "supported-color-schemes" })
            if (!page.All($"meta[name={name}]").Any()) yield return $"there is no meta {name}";
    }

    private static IEnumerable<string> Headings(HtmlPage page)
    {
        var levels = page.All("h1, h2, h3, h4, h5, h6").Select(h => h.Name[1] - '0').ToList();
        if (levels.Count(l => l == 1) != 1) yield return $"it has {levels.Count(l => l == 1)} headings of the first level";
        for (var i = 1; i < levels.Count; i++)
            if (levels[i] > levels[i - 1] + 1) yield return $"an h{levels[i]} follows an h{levels[i - 1]}";
    }

    private static string? Contrast(HtmlElement element)
    {
        if (Inherited(element, "color") is not { } ink || Inherited(element, "background-color") is not { } ground) return null;
        if (Rgb.Parse(ink) is not { } over || Rgb.Parse(ground) is not { } under) return $"the text \"{Short(element.OwnText)}\" has a color that cannot be computed ({ink} on {ground})";
        var size = Pixels(Inherited(element, "font-size")) ?? 0;
        var isLarge = size >= 24 || (size >= 18.66 && Inherited(element, "font-weight") is "bold" or "700" or "800" or "900");
        return over.ContrastWith(under) >= (isLarge ? 4.5 : 7) ? null : $"the text \"{Short(element.OwnText)}\" ({ink} on {ground}) is too faint";
    }

    // The text of the preheader is seen by nobody, and spaces have no color.
    private static IEnumerable<HtmlElement> Texts(HtmlPage page) => page.All("body, body *").Where(e => e.OwnText.Length > 0 && !e.IsIn(".preheader") && e.Name is not ("style" or "script"));

    private static string? Inherited(HtmlElement element, string property)
    {
        for (var one = element; one is not null; one = one.Parent)
            if (Style(one, property) is { } value) return value;
        return null;
    }

    private static string? Style(HtmlElement element, string property) =>
        element.Attribute("style")?.Split(';').Select(d => d.Split(':', 2, StringSplitOptions.TrimEntries)).LastOrDefault(d => d.Length == 2 && d[0].Equals(property, StringComparison.OrdinalIgnoreCase))?[1];

    private static double? Pixels(string? value) =>
        value is not null && double.TryParse(value.EndsWith("px", StringComparison.Ordinal) ? value[..^2] : value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IEnumerable<(string Where, string Style)> Styles(HtmlPage page) =>
        page.All("[style]").Select(e => ($"<{e.Name}>", e.Attribute("style")!)).Concat(page.All("style").Select(e => ("<style>", e.Text)));

    private static IEnumerable<string> Each(HtmlPage page, string selector, Func<HtmlElement, string?> faultOf) => page.All(selector).Select(faultOf).OfType<string>();

    private static string Short(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[38]) ? 38 : 39), "…");

    [GeneratedRegex(@"@import|@font-face|url\(|expression\(", RegexOptions.IgnoreCase)]
    private static partial Regex External();

    [GeneratedRegex(@"(?:^|;)\s*(?:position|float|transform|animation)\s*:|display\s*:\s*(?:inline-)?(?:flex|grid)|(?:^|;)\s*margin[a-z-]*\s*:[^;]*-\d", RegexOptions.IgnoreCase)]
    private static partial Regex Fragile();

    [GeneratedRegex(@"^:root\{[^{}]*\}(?:@media \(prefers-color-scheme:dark\)\{(?:[^{}]*\{[^{}]*\})*\})?\z")]
    private static partial Regex Kept();
}
