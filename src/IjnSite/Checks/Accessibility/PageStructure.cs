using IjnSite.Engine.Diagnostics;
using IjnSite.Model;

namespace IjnSite.Checks.Accessibility;

/// <summary>What a screen reader needs of a page: a language, a title, one first heading, headings without gaps, ids that are there once, pictures with a text (WCAG 1.1.1, 1.3.1, 2.4.2, 2.4.6, 3.1.1).</summary>
public sealed class PageStructure : PageCheck
{
    public static readonly DiagnosticDescriptor NoLanguage = new("page-language", Severity.Error, "A finished page does not say its language.")
    {
        Advice = "Write the language of the page into the html element of the layout.",
    };
    public static readonly DiagnosticDescriptor Headings = new("page-headings", Severity.Error, "A finished page has no first heading, several of them, a heading without words, or skips a level.");
    public static readonly DiagnosticDescriptor DuplicateElementId = new("page-duplicate-id", Severity.Error, "Two elements of a finished page have the same id.")
    {
        Advice = "Give each element an id of its own, in the text or in the layout.",
    };
    public static readonly DiagnosticDescriptor NoAlt = new("page-image-alt", Severity.Error, "A picture on a finished page has no alt attribute.")
    {
        Advice = "Add an alt attribute in the layout, empty for an ornament.",
    };

    public override IReadOnlyList<DiagnosticDescriptor> Reports => [NoLanguage, Headings, DuplicateElementId, NoAlt];

    public override void Check(FinishedPage page, FinishedSite site, DiagnosticBag diagnostics)
    {
        if (string.IsNullOrEmpty(page.Html.Language))
            diagnostics.Add(NoLanguage.At(page.Where, $"The page {page.Url} has no lang attribute", "Write <html lang=\"{{ page.language }}\"> in the layout."));
        foreach (var id in page.Html.All("[id]").GroupBy(e => e.Attribute("id")!, StringComparer.Ordinal).Where(g => g.Count() > 1))
            diagnostics.Add(DuplicateElementId.At(page.Where, $"The page {page.Url} has {id.Count()} elements with the id '{id.Key}'", "Give each a name of its own, in the text or in the layout."));
        foreach (var image in page.Html.All("img:not([alt])"))
            diagnostics.Add(NoAlt.At(page.Where, $"The page {page.Url} shows {image.Attribute("src")} without a text for people who do not see it", "Add an alt attribute."));
        if (!page.IsRedirect) CheckHeadings(page, diagnostics);
    }

    private static void CheckHeadings(FinishedPage page, DiagnosticBag diagnostics)
    {
        var levels = page.Html.All("h1,h2,h3,h4,h5,h6").Select(h => (Level: h.Name[1] - '0', h.Text)).ToList();
        if (levels.Count(l => l.Level == 1) != 1)
            diagnostics.Add(Headings.At(page.Where, $"The page {page.Url} has {levels.Count(l => l.Level == 1)} headings of the first level", "A page has exactly one h1: its title."));
        foreach (var (level, _) in levels.Where(l => l.Text.Length == 0))
            diagnostics.Add(Headings.At(page.Where, $"The page {page.Url} has a heading of level {level} without words", "Write its words, or take it out of the layout; a title of blanks is no title."));
        for (var i = 1; i < levels.Count; i++)
        {
            if (levels[i].Level > levels[i - 1].Level + 1)
                diagnostics.Add(Headings.At(page.Where, $"On the page {page.Url} the heading '{levels[i].Text}' is of level {levels[i].Level} after one of level {levels[i - 1].Level}", "Go down one level at a time."));
        }
    }
}
