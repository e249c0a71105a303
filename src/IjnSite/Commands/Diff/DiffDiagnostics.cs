using IjnSite.Engine.Diagnostics;

namespace IjnSite.Commands.Diff;

internal static class DiffDiagnostics
{
    public static readonly DiagnosticDescriptor RemovedAddress = new("removed-address", Severity.Error,
        "An address of the old site (a page, a feed, a file, one of the API) is not in the new one, and no redirect leads from it to something that is.")
    {
        Advice = "Write the old address under redirect_from of what takes its place, or bring it back; if it was taken down on purpose, nothing is to be done.",
    };

    public static readonly DiagnosticDescriptor RemovedAnchor = new("removed-anchor", Severity.Warning,
        "A place on a page to which others may link, such as a heading, has another name or is gone.")
    {
        Advice = "Keep the words of a heading that others may link to, or give it its old id: `## The new words {#the-old-id}`.",
    };

    public static readonly DiagnosticDescriptor RenewedItem = new("renewed-feed-item", Severity.Warning,
        "An item of a feed has another id than before, so that feed readers will show it as new once more.")
    {
        Advice = "Give the entry its old id with the key `id`: it is the name of the file that it had before, without .md.",
    };

    public static readonly DiagnosticDescriptor ChangedApi = new("changed-api", Severity.Warning,
        "A key is gone from a collection of the API, or holds another kind of value: programs that read it may fail.")
    {
        Advice = "Tell those who read the API, or bring it back.",
    };

    public static readonly DiagnosticDescriptor Hidden = new("now-hidden", Severity.Warning,
        "The site or a page asks search engines to leave it out, which it did not before.")
    {
        Advice = "Of a preview this is right. Otherwise look for noindex in site.yml, in IJN_NOINDEX and in the variables of the host; of one page, at its layout and its front matter.",
    };

    public static readonly DiagnosticDescriptor NotCompared = new("not-compared", Severity.Warning,
        "A file of an output cannot be compared: it is a link, too large, too deeply nested or not what its name says.")
    {
        Advice = "Look at the file in both folders yourself; put the file itself there in place of a link.",
    };

    public static readonly DiagnosticDescriptor Failed = new("diff-failed", Severity.Error,
        "Two outputs cannot be compared: a folder cannot be read or holds more files than any site of this program.")
    {
        Advice = "Name two folders as `ijn build` writes them, with the rights to read them.",
    };

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [RemovedAddress, RemovedAnchor, RenewedItem, ChangedApi, Hidden, NotCompared, Failed];
}
