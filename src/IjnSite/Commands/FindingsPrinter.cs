using System.Reflection;
using IjnSite.Engine.Diagnostics;

namespace IjnSite.Commands;

/// <summary>Prints the findings of a run in the form that was asked for, to the stream that the contract names.</summary>
internal static class FindingsPrinter
{
    public const string ToolName = "ijn";

    public static string ToolVersion { get; } = typeof(FindingsPrinter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    public static void Print(IReadOnlyList<Diagnostic> findings, string format, ConsoleStreams streams)
    {
        switch (format)
        {
            case "json":
                JsonFormatter.Write(findings, streams.Out);
                streams.Out.WriteByte((byte)'\n');
                break;
            case "sarif":
                SarifFormatter.Write(findings, ToolName, ToolVersion, streams.Out);
                streams.Out.WriteByte((byte)'\n');
                break;
            case "github":
                // GitHub shows the first few alone: what stands on an author's line goes before what follows from it on finished pages.
                var ofPages = SiteDefinition.Checks.SelectMany(c => c.Reports).ToHashSet();
                foreach (var line in GitHubFormatter.Format([.. findings.OrderBy(f => ofPages.Contains(f.Descriptor))])) streams.Error(line);
                break;
            default:
                foreach (var finding in findings) streams.Error(TextFormatter.Format(finding));
                break;
        }
    }

    /// <summary>The code for a run with these findings. A finding without a path came from the command line or the environment.</summary>
    public static int CodeOf(IReadOnlyList<Diagnostic> findings, bool strict)
    {
        if (findings.Any(f => f.Severity == Severity.Error && f.Where.Path.Length == 0 && Engine.Schemas.SchemaDiagnostics.All.Contains(f.Descriptor))) return ExitCode.Usage;
        return findings.Any(f => strict || f.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Ok;
    }
}
