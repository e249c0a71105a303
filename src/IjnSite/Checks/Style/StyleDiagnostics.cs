using IjnSite.Engine.Diagnostics;

namespace IjnSite.Checks.Style;

/// <summary>What the house style (<c>input/_data/style.yml</c>) finds in texts, and in itself.</summary>
public static class StyleDiagnostics
{
    public static readonly DiagnosticDescriptor Term = new("style-term", Severity.Warning,
        "A text uses a word that the house style avoids, outside a quotation.");

    public static readonly DiagnosticDescriptor RefusedTerm = new("style-term-refused", Severity.Error,
        "A text uses a word that the house style refuses (level: error), outside a quotation.");

    public static readonly DiagnosticDescriptor Acronym = new("style-acronym", Severity.Warning,
        "A text uses a short form without having written it out where it stands first.");

    public static readonly DiagnosticDescriptor Sentence = new("style-sentence", Severity.Warning,
        "A sentence has more words than the house style allows in its layout.");

    public static readonly DiagnosticDescriptor Grade = new("style-grade", Severity.Warning,
        "A text takes more years of school to read than the house style allows in its layout (Automated Readability Index).");

    public static readonly DiagnosticDescriptor Rule = new("style-rule", Severity.Error,
        "A rule of the house style can find nothing: it stands twice, has no word in it, or is for a layout that does not exist.");

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [Term, RefusedTerm, Acronym, Sentence, Grade, Rule];
}
