namespace IjnSite.Commands;

/// <summary>How a command ended; part of the contract.</summary>
internal static class ExitCode
{
    /// <summary>Nothing wrong; warnings are allowed unless --strict.</summary>
    public const int Ok = 0;

    /// <summary>Content, theme or settings have errors; nothing was written.</summary>
    public const int Findings = 1;

    /// <summary>Unknown command or option, bad value of an option, of --set or of IJN_*.</summary>
    public const int Usage = 2;

    /// <summary>The output cannot be written, or the program failed.</summary>
    public const int Failed = 3;
}
