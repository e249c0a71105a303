using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using IjnSite.Engine.Diagnostics;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Checks.Output;

/// <summary>
/// The budgets of the settings: what a page and its style sheets weigh when a host sends them compressed. Over the theme's share it is the theme that must change;
/// over the whole because the text is long, its editor should know, and no more than that.
/// </summary>
public sealed partial class PageWeight : PageCheck
{
    private const int KiB = 1024;

    public static readonly DiagnosticDescriptor ThemeTooHeavy = new("page-weight-theme", Severity.Error, "The theme's part of a page (style sheets and markup) is over its budget in site.yml.")
    {
        Advice = "Take styles and markup out of the theme that the layout does not need.",
    };
    public static readonly DiagnosticDescriptor TooHeavy = new("page-weight", Severity.Warning, "A page is over its budget in site.yml because its text is long or has many parts; a phone on a slow line waits longer for it.")
    {
        Advice = "Shorten the text or split the entry in two; or raise the budget in site.yml if readers are better off.",
    };
    public static readonly DiagnosticDescriptor PicturesTooHeavy = new("page-weight-pictures", Severity.Warning, "The pictures of a page are over their budget in site.yml.")
    {
        Advice = "Leave out a picture, or put a smaller one there.",
    };
    public static readonly DiagnosticDescriptor Fonts = new("page-fonts", Severity.Error, "A page would load more than one font file.")
    {
        Advice = "Keep one font file at most.",
    };

    public override IReadOnlyList<DiagnosticDescriptor> Reports => [ThemeTooHeavy, TooHeavy, PicturesTooHeavy, Fonts];

    public override void Check(FinishedPage page, FinishedSite site, DiagnosticBag diagnostics)
    {
        var sheets = page.Html.All("link[rel=stylesheet]").Select(l => site.PathOf(l.Attribute("href") ?? "")).OfType<string>().ToList();
        var fonts = sheets.SelectMany(s => site.Files.TryGetValue(s, out var css) ? FontFile().Matches(Encoding.UTF8.GetString(css.Span)).Select(m => m.Value) : []).Distinct().Count();
        if (fonts > 1) diagnostics.Add(Fonts.At(page.Where, $"The page {page.Url} would load {fonts} font files", "Keep one at most; none is better on a slow line."));
        if (site.Settings.BudgetOf(page.Layout) is not { } budget) return;

        var whole = site.CompressedLength(Permalinks.FileOf(page.Url)) + sheets.Sum(site.CompressedLength);
        var theme = whole - FinishedSite.CompressedLength(Encoding.UTF8.GetBytes(page.Html.MainText));
        if (theme > budget.Theme * KiB)
        {
            diagnostics.Add(ThemeTooHeavy.At(page.Where, $"Without its words the page {page.Url} weighs {Shown(theme, budget.Theme)} that its layout '{page.Layout}' may weigh",
                "Take styles or markup out of the theme, or raise the budget in site.yml."));
        }
        else if (whole > budget.Page * KiB)
        {
            diagnostics.Add(TooHeavy.At(page.Where, $"The page {page.Url} weighs {Shown(whole, budget.Page)} of its budget, style sheets counted",
                "Shorten the text or make two pages of it if that serves its readers; otherwise leave it."));
        }

        var pictures = page.Html.All("main img[src]").Select(i => site.PathOf(i.Attribute("src")!)).OfType<string>().Distinct(StringComparer.Ordinal)
            .Sum(p => site.Files.TryGetValue(p, out var content) ? (long)content.Length : 0);
        if (budget.Pictures is { } most && pictures > (long)most * KiB)
        {
            diagnostics.Add(PicturesTooHeavy.At(page.Where, $"The pictures of the page {page.Url} weigh {Shown(pictures, most)} of their budget",
                "Leave a picture out, or choose one with less detail."));
        }
    }

    // "14.0 KiB of 14" would look like a mistake of ours.
    private static string Shown(long bytes, int most) => string.Create(CultureInfo.InvariantCulture, $"{(double)bytes / KiB:0.0} KiB, which is {bytes - ((long)most * KiB):N0} bytes more than the {most} KiB");

    [GeneratedRegex(@"url\([^)]*\.(?:woff2?|ttf|otf)\b[^)]*\)", RegexOptions.IgnoreCase)]
    private static partial Regex FontFile();
}
