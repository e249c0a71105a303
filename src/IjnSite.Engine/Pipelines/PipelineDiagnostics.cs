using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Pipelines;

public static class PipelineDiagnostics
{
    public static readonly DiagnosticDescriptor UnreadableFile = new("unreadable-file", Severity.Error,
        "A file of the site is there but cannot be read: no permission, a link to somewhere else, a device, or too large.");

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [UnreadableFile];
}
