namespace IjnSite.Engine.Files;

/// <summary>What a store refuses to read, whoever asks.</summary>
public static class FileLimits
{
    /// <summary>In bytes (64 MiB). A source has a far lower limit of its own; this one keeps a stray video or disk image out of memory.</summary>
    public const long MaxFileLength = 64L * 1024 * 1024;
}
