using IjnSite.Engine.Diagnostics;

namespace IjnSite.Facets.Lifecycle;

public static class LifecycleDiagnostics
{
    public static readonly DiagnosticDescriptor UpdatedBeforePublished = new("updated-before-published", Severity.Error,
        "The date of an entry's last change lies before the date of its publication.");

    public static readonly DiagnosticDescriptor UpdatedInFuture = new("updated-in-future", Severity.Warning,
        "The date of an entry's last change is still to come; feeds and search engines would be told of a change that has not been.");

    public static readonly DiagnosticDescriptor VerifiedLongAgo = new("verified-long-ago", Severity.Warning,
        "Nobody has made sure for longer than the settings allow (verified_days) that the details of an entry are right, such as a contact's address.");

    public static readonly DiagnosticDescriptor VerifiedInFuture = new("verified-in-future", Severity.Warning,
        "The day on which somebody made sure that details are right is still to come; the page would tell of something that has not been.");

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [UpdatedBeforePublished, UpdatedInFuture, VerifiedLongAgo, VerifiedInFuture];
}
