namespace IjnSite.Engine.Files;

/// <summary>A file that a person or a CI system names by its own path, and to whose end is written: what was there before stays.</summary>
public static class AppendedFile
{
    /// <summary>Writes to the end of the file; makes it when it is not there. A link is followed: who names it means what it leads to.</summary>
    /// <param name="content">Gets the number of bytes that are there already.</param>
    /// <exception cref="FileStoreException">It cannot be written. The exception has no path, since the file lies in no store.</exception>
    public static void Append(string path, Func<long, byte[]> content)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
            file.Write(content(file.Position));
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            throw FileFault.Of(SitePath.Root, fault);
        }
    }
}
