namespace IjnSite.Engine.Reports;

/// <summary>
/// Keeps lines that are printed in a GitHub Actions job from being read as commands. The runner takes <c>::command::</c> at the beginning of a line, white space
/// before it or not, and the older <c>##[command]</c> anywhere in a line (actions/runner, <c>ActionCommand.cs</c>).
/// </summary>
public static class WorkflowCommands
{
    /// <summary>The line with a space inside what could be a command; any other line as it is.</summary>
    /// <param name="line">Without line breaks.</param>
    public static string Defuse(string line)
    {
        if (line.Contains("##[", StringComparison.Ordinal)) line = line.Replace("##[", "## [", StringComparison.Ordinal);
        var start = line.AsSpan().TrimStart();
        return start.StartsWith("::") ? $"{line[..^start.Length]}: {start[1..]}" : line;
    }
}
