using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Formats.Yaml;

public static class YamlDiagnostics
{
    public static readonly DiagnosticDescriptor Syntax = new("yaml-syntax", Severity.Error,
        "Front matter or a data file cannot be read: a tab or uneven spaces at the start of a line, a quote that is not closed, a colon in a value without quotes.") { IsFixable = true };

    public static readonly DiagnosticDescriptor DuplicateKey = new("yaml-duplicate-key", Severity.Error,
        "The same key stands twice in one group; one of the two values would be lost without a word.");

    public static readonly DiagnosticDescriptor Anchor = new("yaml-anchor", Severity.Error,
        "A value is named with & or repeated with *; a few such lines can unfold into millions, so each value is written where it belongs.");

    public static readonly DiagnosticDescriptor Tag = new("yaml-tag", Severity.Error,
        "A value has a YAML tag (it begins with an exclamation mark); types come from the kind of file, not from tags.");

    public static readonly DiagnosticDescriptor MergeKey = new("yaml-merge-key", Severity.Error,
        "A group of keys is merged into another with <<; folder defaults in _directory.yml do that job.");

    public static readonly DiagnosticDescriptor Key = new("yaml-key", Severity.Error,
        "A key is a list or a group of keys, or is empty, where a word belongs.");

    public static readonly DiagnosticDescriptor Documents = new("yaml-documents", Severity.Error,
        "A data file holds several YAML documents, separated by ---; only one is read.");

    public static readonly DiagnosticDescriptor Shape = new("yaml-shape", Severity.Error,
        "Front matter or a settings file is not a group of keys with values.");

    public static readonly DiagnosticDescriptor Limit = new("yaml-limit", Severity.Error,
        "Front matter or a data file is too long, has too many values, or has lists inside lists too deeply.")
    {
        Advice = "Split the file into several, or move long texts into the text of an entry.",
    };

    public static readonly DiagnosticDescriptor Fence = new("front-matter-fence", Severity.Error,
        "The lines with three hyphens around the front matter are not in order: the second is missing, or the first is not the first line of the file.");

    public static readonly DiagnosticDescriptor Comment = new("front-matter-comment", Severity.Warning,
        "The front matter of an entry, or a sidecar, has a comment; the form editor drops it the next time that somebody saves the entry there.") { Advice = "Say it in the pull request instead, or keep the entry away from the form editor." };

    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
        [Syntax, DuplicateKey, Anchor, Tag, MergeKey, Key, Documents, Shape, Limit, Fence, Comment];
}
