using System.Reflection;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Reports;

namespace IjnSite.Commands;

/// <summary>Prints the findings of a run in the form that was asked for, to the stream that the contract names.</summary>
internal static class FindingsPrinter
{
    public const string ToolName = "ijn";

    public static string ToolVersion { get; } = typeof(FindingsPrinter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <param name="context">Null for a command that read no site.</param>
    public static void Print(IReadOnlyList<Diagnostic> findings, string format, ConsoleStreams streams, FindingsContext? context = null)
    {
        context ??= new FindingsContext();
        var sources = new SourceLines(context.Sources);
        switch (format)
        {
            case "json":
                JsonFormatter.Write(findings, context.Links, streams.Out);
                streams.Out.WriteByte((byte)'\n');
                break;
            case "sarif":
                SarifFormatter.Write(findings, ToolName, ToolVersion, context.Links, sources.LineOf, streams.Out);
                streams.Out.WriteByte((byte)'\n');
                break;
            case "github":
                var ordered = ByImportance(findings, context.Changed);
                foreach (var line in GitHubFormatter.Annotations(ordered, context.Links, context.HasSummary ? "the summary" : "the log of this step")) streams.Command(line);
                foreach (var line in GitHubFormatter.Rest(ordered)) streams.Error(line);
                break;
            default:
                var style = TerminalStyle.OfErrors();
                var lines = TextReport.Of(findings, sources, style);
                if (style.HasColor) foreach (var line in lines) streams.Styled(line);
                else foreach (var line in lines) streams.Error(line);
                break;
        }
    }

    /// <summary>The order for readers who see the first few alone.</summary>
    public static IReadOnlyList<Diagnostic> ByImportance(IReadOnlyList<Diagnostic> findings, IReadOnlySet<string>? changed)
    {
        var ofPages = SiteDefinition.Checks.SelectMany(c => c.Reports).ToHashSet();
        return FindingOrder.ByImportance(findings, changed, f => ofPages.Contains(f.Descriptor));
    }

    /// <summary>The code for a run with these findings. A finding without a path came from the command line or the environment.</summary>
    public static int CodeOf(IReadOnlyList<Diagnostic> findings, bool strict)
    {
        if (findings.Any(f => f.Severity == Severity.Error && f.Where.Path.Length == 0 && Engine.Schemas.SchemaDiagnostics.All.Contains(f.Descriptor))) return ExitCode.Usage;
        return findings.Any(f => strict || f.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Ok;
    }
}
