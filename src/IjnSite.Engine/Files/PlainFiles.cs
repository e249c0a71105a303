using System.Formats.Tar;

namespace IjnSite.Engine.Files;

/// <summary>Tells a plain file from a link, a pipe or a device without opening it: opening a pipe waits for its writer, without end.</summary>
internal static class PlainFiles
{
    /// <summary>Why the file is none that we read, or null when it is a plain file.</summary>
    /// <param name="attributes">As the system tells them of the file itself, not of what a link leads to.</param>
    /// <param name="length">In bytes.</param>
    public static string? Refusal(string fullPath, FileAttributes attributes, long length) =>
        (attributes & FileAttributes.ReparsePoint) != 0 ? FileFault.Link
        : (attributes & FileAttributes.Directory) != 0 ? "it is a folder, not a file"
        : (attributes & FileAttributes.Device) != 0 || (length == 0 && IsSpecial(fullPath)) ? FileFault.Special
        : null;

    // .NET does not say what kind of file a path is. Pipes, devices and sockets have no length, so that only empty files need a second look;
    // the tar writer is the one part of the library that gives it: it puts the kind into the header and reads nothing from a special file.
    private static bool IsSpecial(string fullPath)
    {
        if (OperatingSystem.IsWindows()) return false;
        try
        {
            using var header = new MemoryStream();
            using (var writer = new TarWriter(header, TarEntryFormat.Pax, leaveOpen: true)) writer.WriteEntry(fullPath, "x");
            header.Position = 0;
            using var reader = new TarReader(header);
            return reader.GetNextEntry()?.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile);
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            // A plain file that we may not open: the kind was settled before.
            return false;
        }
        catch (IOException)
        {
            // A socket: tar has no kind for it.
            return true;
        }
    }
}
