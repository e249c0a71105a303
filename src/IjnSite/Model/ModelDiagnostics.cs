using IjnSite.Engine.Diagnostics;

namespace IjnSite.Model;

public static class ModelDiagnostics
{
    public static readonly DiagnosticDescriptor DuplicateId = new("duplicate-id", Severity.Error,
        "Two entries of one kind have the same id, or ids that differ only by upper and lower case.");

    public static readonly DiagnosticDescriptor DuplicateUrl = new("duplicate-url", Severity.Error,
        "Two things would have the same address on the site; addresses that differ only by upper and lower case or by how an accent is encoded count as the same.");

    public static readonly DiagnosticDescriptor DanglingReference = new("dangling-reference", Severity.Error,
        "An entry refers to another one by an id that no entry of that kind has.");

    public static readonly DiagnosticDescriptor HeldBackReference = new("held-back-reference", Severity.Warning,
        "An entry refers to one that is not on the site for the date of the build: a draft, a future or an expired entry.");

    public static readonly DiagnosticDescriptor BadFileName = new("bad-file-name", Severity.Error,
        "The file's name becomes the address of the page and has characters that an address should not have.");

    public static readonly DiagnosticDescriptor UnknownFile = new("unknown-file", Severity.Warning,
        "A file or a folder lies in the content or the theme where nothing reads it, so it is not on the site: a mistyped name, another kind of file, a text in the wrong place.");

    public static readonly DiagnosticDescriptor SharedDataName = new("duplicate-data", Severity.Error,
        "Two data files have the same name but for the folder or the extension, and templates know a data file by its name alone.");

    public static readonly DiagnosticDescriptor NoExit = new("exit-link", Severity.Error,
        "An entry asks for the link that leaves the site quickly, and the settings do not say where it leads.");

    public static readonly DiagnosticDescriptor UnknownPlan = new("unknown-plan", Severity.Error,
        "An entry belongs to a plan that the settings do not name.");

    public static readonly DiagnosticDescriptor Expired = new("entry-expired", Severity.Warning,
        "The last day on which an entry is shown has passed, so that it is on the site no longer.");

    public static readonly DiagnosticDescriptor ParentCircle = new("parent-circle", Severity.Error,
        "Entries name each other as parent in a circle, or lie more than four levels deep.");

    public static readonly DiagnosticDescriptor EmptyList = new("empty-list", Severity.Warning,
        "A page introduces a list that has nothing to show on the day of the build, so that neither is on the site.");

    public static readonly DiagnosticDescriptor NobodyLeft = new("list-without-entries", Severity.Warning,
        "The last day of every entry of a list has passed, and the list stays, since it holds more than them: the page of the media contacts.");

    public static readonly DiagnosticDescriptor SelfReference = new("self-reference", Severity.Error,
        "An entry refers to itself.");

    public static readonly DiagnosticDescriptor BrokenNavigation = new("broken-navigation", Severity.Error,
        "A link in the navigation of site.yml leads to an address that the site does not have.");

    public static readonly DiagnosticDescriptor HeldBackNavigation = new("held-back-navigation", Severity.Warning,
        "A link in the navigation of site.yml leads to something that is not on the site for the date of the build; the link is left out.");

    public static readonly DiagnosticDescriptor SharedArchive = new("duplicate-archive", Severity.Error,
        "The file archives.yml names two copies of one address.");

    public static readonly DiagnosticDescriptor DeadLink = new("dead-link", Severity.Warning,
        "A link leads to a page of another site that is gone, or to a server that is (check --external).")
    {
        Advice = "Find where the page is now and link to it, or name an archived copy in _data/archives.yml (docs/editors/dead-links.md).",
    };

    public static readonly DiagnosticDescriptor MissingSettings = new("missing-settings", Severity.Error,
        "The content folder has no site.yml, so there is no site to build.");

    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
        [DuplicateId, DuplicateUrl, DanglingReference, HeldBackReference, BadFileName, UnknownFile, SharedDataName, UnknownPlan, NoExit, Expired, ParentCircle,
        EmptyList, NobodyLeft, SelfReference, BrokenNavigation, HeldBackNavigation, SharedArchive, DeadLink, MissingSettings];
}
