using IjnSite.Engine.Diagnostics;

namespace IjnSite.Facets.Lifecycle;

public static class LifecycleDiagnostics
{
    public static readonly DiagnosticDescriptor UpdatedBeforePublished = new("updated-before-published", Severity.Error,
        "The date of an entry's last change lies before the date of its publication.");

    public static readonly DiagnosticDescriptor UpdatedInFuture = new("updated-in-future", Severity.Warning,
        "The date of an entry's last change is still to come; feeds and search engines would be told of a change that has not been.");

    public static readonly DiagnosticDescriptor ChangeBeforePublished = new("change-before-published", Severity.Error,
        "A correction under 'changes' is dated before the day on which the entry was published.");

    public static readonly DiagnosticDescriptor ChangeInFuture = new("change-in-future", Severity.Warning,
        "A correction under 'changes' is dated on a day that is still to come; the page, the feeds and the list of corrections would tell of a change that has not been.");

    public static readonly DiagnosticDescriptor UpdatedBeforeChange = new("updated-before-change", Severity.Warning,
        "The day in 'updated' is older than the newest correction under 'changes', so that the page shows an older day than feeds and search engines are told.");

    public static readonly DiagnosticDescriptor VerifiedLongAgo = new("verified-long-ago", Severity.Warning,
        "Nobody has made sure for longer than the settings allow (verified_days) that the details of an entry are right, such as a contact's address.");

    public static readonly DiagnosticDescriptor VerifiedInFuture = new("verified-in-future", Severity.Warning,
        "The day on which somebody made sure that details are right is still to come; the page would tell of something that has not been.");

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [UpdatedBeforePublished, UpdatedInFuture, ChangeBeforePublished, ChangeInFuture, UpdatedBeforeChange, VerifiedLongAgo, VerifiedInFuture];
}
