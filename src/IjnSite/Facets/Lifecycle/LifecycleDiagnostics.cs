using IjnSite.Engine.Diagnostics;

namespace IjnSite.Facets.Lifecycle;

public static class LifecycleDiagnostics
{
    public static readonly DiagnosticDescriptor UpdatedBeforePublished = new("updated-before-published", Severity.Error,
        "The date of an entry's last change lies before the date of its publication.");

    public static readonly DiagnosticDescriptor UpdatedInFuture = new("updated-in-future", Severity.Warning,
        "The date of an entry's last change is still to come; feeds and search engines would be told of a change that has not been.");

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [UpdatedBeforePublished, UpdatedInFuture];
}
