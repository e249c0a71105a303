namespace IjnSite.Engine.Diagnostics;

/// <summary>How bad a finding is. An error stops the build before anything is written; a warning does not (unless <c>--strict</c>).</summary>
public enum Severity
{
    Error,
    Warning,
}
