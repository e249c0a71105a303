using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Files;

namespace IjnSite.Engine.Pipelines;

public static class PipelineDiagnostics
{
    public static readonly DiagnosticDescriptor UnreadableFile = new("unreadable-file", Severity.Error,
        "A file or folder of the site is there but cannot be read: no permission, a link to somewhere else, a device, or too large.")
    {
        Advice = "Put the file itself there with the rights to read it, or remove it.",
    };

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [UnreadableFile];

    public static Diagnostic Unreadable(FileStoreException fault) => UnreadableFile.At(
        SourceSpan.StartOf(fault.Path.Value), $"It cannot be read: {fault.Message}", "Put the file or folder in order, or remove it.");
}
