namespace IjnSite.Engine.Files;

/// <summary>A folder of this run alone, which no other user of the machine can read, for a program that works on files. Gone when it is disposed of.</summary>
public sealed class ScratchFolder : IDisposable
{
    private ScratchFolder(string path)
    {
        FullPath = path;
        Files = new DiskFileStore(path);
    }

    /// <summary>For the program's command line.</summary>
    public string FullPath { get; }

    public IFileStore Files { get; }

    /// <exception cref="FileStoreException">The system's folder for temporary files cannot be written.</exception>
    public static ScratchFolder Create()
    {
        try
        {
            return new ScratchFolder(Directory.CreateTempSubdirectory("ijn-").FullName);
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            throw FileFault.Of(SitePath.Root, fault);
        }
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(FullPath, recursive: true);
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            // The system clears its own folder in time.
        }
    }
}
