namespace IjnSite.Engine.Files;

/// <summary>The system's errors in words for people. None of them contains a path: the exception carries it, and an absolute one would tell the machine.</summary>
internal static class FileFault
{
    public const string TooLarge = "it is larger than 64 MiB, the most that this program reads";
    public const string Changed = "it has changed since it was read";
    public const string ReadOnly = "it may only be read";
    public const string Link = "it is a symbolic link, and links are not followed because they can lead out of the site's folder";
    public const string BehindLink = "it lies behind a symbolic link, and links are not followed because they can lead out of the site's folder";
    public const string Special = "it is not a plain file (a pipe, a device or a socket)";

    // Windows writes its error into the low 16 bits of the HRESULT, Unix the errno itself.
    private const int NoSpaceUnix = 28;
    private const int ReadOnlyUnix = 30;
    private const int DiskFullWindows = 0x70;
    private const int SharingViolationWindows = 0x20;
    private const int WouldBlockLinux = 11;
    private const int WouldBlockMac = 35;

    /// <summary>Whether it is a fault of the file system, and not one of this program.</summary>
    public static bool IsIo(Exception fault) =>
        fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException or System.Security.SecurityException;

    /// <summary>Whether a file could not be locked because another program holds it.</summary>
    public static bool IsHeldByAnother(IOException fault) =>
        (fault.HResult & 0xFFFF) is SharingViolationWindows or WouldBlockLinux or WouldBlockMac;

    public static FileStoreException Of(SitePath path, Exception fault) => new(path, Reason(fault), fault);

    private static string Reason(Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        PathTooLongException => "its name or its path is too long for this system",
        UnauthorizedAccessException => "this program is not allowed to (permissions, or there is a folder of that name)",
        ArgumentException or NotSupportedException => "its name is not possible on this system",
        IOException io => (io.HResult & 0xFFFF) switch
        {
            NoSpaceUnix or DiskFullWindows => "the disk is full",
            ReadOnlyUnix => "the disk can only be read",
            SharingViolationWindows => "another program has it open",
            _ => "the system reports: " + WithoutPath(io.Message),
        },
        _ => "the system reports: " + WithoutPath(fault.Message),
    };

    // .NET ends its messages with ": '/the/absolute/path'" or has "'/the/absolute/path'" inside.
    private static string WithoutPath(string message)
    {
        var first = message.IndexOf('\'', StringComparison.Ordinal);
        var last = message.LastIndexOf('\'');
        var text = first >= 0 && last > first ? message.Remove(first, last - first + 1) : message;
        return text.TrimEnd(' ', ':', '.');
    }
}
