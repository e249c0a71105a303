using IjnSite.Engine.Diagnostics;

namespace IjnSite.Facets.Press;

public static class PressDiagnostics
{
    public static readonly DiagnosticDescriptor TooManyWords = new("press-words", Severity.Error,
        "A description of the organization in press.yml has more words than it promises.");

    public static readonly DiagnosticDescriptor Shared = new("press-duplicate", Severity.Error,
        "Two descriptions in press.yml are for the same number of words, or two files of the wordmark have the same name: the press kit cannot hold both.");

    public static readonly DiagnosticDescriptor NoFile = new("press-file", Severity.Error,
        "The file press.yml names a file of the wordmark that the theme does not have.");

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [TooManyWords, Shared, NoFile];
}
