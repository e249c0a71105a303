using IjnSite.Engine.Diagnostics;

namespace IjnSite.Views.Bodies;

public static class LinkDiagnostics
{
    public static readonly DiagnosticDescriptor BrokenLink = new("broken-link", Severity.Error,
        "A link in a text leads to an address or a file that the site does not have.");

    public static readonly DiagnosticDescriptor BrokenAnchor = new("broken-anchor", Severity.Error,
        "A link leads to a place on a page (after #) that the page does not have, most often because a heading was changed.");

    public static readonly DiagnosticDescriptor UnknownXref = new("unknown-xref", Severity.Error,
        "A link by id (xref:) names an id that no entry has.");

    public static readonly DiagnosticDescriptor AmbiguousXref = new("ambiguous-xref", Severity.Error,
        "A link by id names an id that entries of several kinds have.");

    public static readonly DiagnosticDescriptor NoPage = new("xref-without-page", Severity.Error,
        "A link by id names an entry that has no page of its own, such as a person.");

    public static readonly DiagnosticDescriptor HeldBackLink = new("held-back-link", Severity.Warning,
        "A link leads to an entry that is not on the site for the date of the build; the words stay, without the link.");

    public static readonly DiagnosticDescriptor UnknownShortcodeTarget = new("shortcode-unknown", Severity.Error,
        "A container such as ::: chart names something that does not exist.");

    public static readonly DiagnosticDescriptor EmptyShortcode = new("shortcode-empty", Severity.Warning,
        "A container such as ::: contacts has nothing to show on the day of the build, because no entry of the group is on the site.");

    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
        [BrokenLink, BrokenAnchor, UnknownXref, AmbiguousXref, NoPage, HeldBackLink, UnknownShortcodeTarget, EmptyShortcode];
}
