using IjnSite.Engine.Diagnostics;
using IjnSite.Model;

namespace IjnSite.Checks.Output;

/// <summary>Each page has a title and a description that no other page has (WCAG 2.4.2; search engines show both).</summary>
public sealed class UniqueHeads : PageCheck
{
    public static readonly DiagnosticDescriptor Title = new("page-title", Severity.Error, "A finished page has no title, or the title of another page.");
    public static readonly DiagnosticDescriptor Description = new("page-description", Severity.Warning, "A finished page has no description, or the description of another page.");

    public override IReadOnlyList<DiagnosticDescriptor> Reports => [Title, Description];

    public override void Check(FinishedPage page, FinishedSite site, DiagnosticBag diagnostics)
    {
        if (page.IsRedirect) return;
        if (string.IsNullOrWhiteSpace(page.Html.Title)) diagnostics.Add(Title.At(page.WhereIsTitle, $"The page {page.Url} has no title", "Write <title>{{ page.head_title }}</title> in the layout."));
        else if (site.FirstWithTitle(page.Html.Title) is { } first && first != page.Url)
            diagnostics.Add(Title.At(page.WhereIsTitle, $"The pages {first} and {page.Url} have the same title", "Give one of them another title."));
        if (page.Description.Length == 0) diagnostics.Add(Description.At(page.WhereIsDescription, $"The page {page.Url} has no description", "Give the entry a summary."));
        else if (site.FirstWithDescription(page.Description) is { } same && same != page.Url)
            diagnostics.Add(Description.At(page.WhereIsDescription, $"The pages {same} and {page.Url} have the same description", "Give one of them another summary."));
    }
}
