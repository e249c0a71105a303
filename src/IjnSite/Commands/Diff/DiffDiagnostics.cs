using IjnSite.Engine.Diagnostics;

namespace IjnSite.Commands.Diff;

internal static class DiffDiagnostics
{
    public static readonly DiagnosticDescriptor RemovedAddress = new("removed-address", Severity.Error,
        "An address of the old site (a page, a feed, a file, one of the API) is not in the new one, and no redirect leads from it to something that is.");

    public static readonly DiagnosticDescriptor RemovedAnchor = new("removed-anchor", Severity.Warning,
        "A place on a page to which others may link, such as a heading, has another name or is gone.");

    public static readonly DiagnosticDescriptor RenewedItem = new("renewed-feed-item", Severity.Warning,
        "An item of a feed has another id than before, so that feed readers will show it as new once more.");

    public static readonly DiagnosticDescriptor ChangedApi = new("changed-api", Severity.Warning,
        "A key is gone from a collection of the API, or holds another kind of value: programs that read it may fail.");

    public static readonly DiagnosticDescriptor Hidden = new("now-hidden", Severity.Warning,
        "The site or a page asks search engines to leave it out, which it did not before.");

    public static readonly DiagnosticDescriptor NotCompared = new("not-compared", Severity.Warning,
        "A file of an output cannot be compared: it is a link, too large, too deeply nested or not what its name says.");

    public static readonly DiagnosticDescriptor Failed = new("diff-failed", Severity.Error,
        "Two outputs cannot be compared: a folder cannot be read or holds more files than any site of this program.");

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [RemovedAddress, RemovedAnchor, RenewedItem, ChangedApi, Hidden, NotCompared, Failed];
}
