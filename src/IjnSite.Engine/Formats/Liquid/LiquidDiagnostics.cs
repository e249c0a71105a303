using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Formats.Liquid;

public static class LiquidDiagnostics
{
    public static readonly DiagnosticDescriptor Syntax = new("template-syntax", Severity.Error,
        "A template is not valid Liquid: a tag that is not closed, a block without its end, an unknown tag.");

    public static readonly DiagnosticDescriptor UnknownName = new("template-unknown-name", Severity.Error,
        "A template asks for a variable or a member that does not exist, most often because of a typing mistake.");

    public static readonly DiagnosticDescriptor UnknownFilter = new("template-unknown-filter", Severity.Error,
        "A template uses a filter that does not exist.");

    public static readonly DiagnosticDescriptor UnknownPartial = new("template-unknown-partial", Severity.Error,
        "A template renders a partial that is not in theme/partials.");

    public static readonly DiagnosticDescriptor Missing = new("template-missing", Severity.Error,
        "The theme has no layout for a page, not even a general one.");

    public static readonly DiagnosticDescriptor Failed = new("template-failed", Severity.Error,
        "A template could not be rendered: a filter was given something that it cannot take, or partials render each other without end.");

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [Syntax, UnknownName, UnknownFilter, UnknownPartial, Missing, Failed];
}
