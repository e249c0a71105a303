using Microsoft.Win32.SafeHandles;

namespace IjnSite.Engine.Files;

/// <summary>A lock on a file of the disk, which the system lets go of when the program ends, however it ends.</summary>
internal sealed class DiskLock : IDisposable
{
    private readonly SafeFileHandle _handle;
    private readonly Action _afterwards;

    private DiskLock(SafeFileHandle handle, Action afterwards) => (_handle, _afterwards) = (handle, afterwards);

    /// <returns>Null when another holds it.</returns>
    public static DiskLock? TryTake(string fullPath, Action afterwards)
    {
        SafeFileHandle handle;
        try
        {
            handle = File.OpenHandle(fullPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        }
        catch (IOException fault) when (FileFault.IsHeldByAnother(fault))
        {
            return null;
        }

        if (IsStillThere(handle, fullPath)) return new DiskLock(handle, afterwards);
        handle.Dispose();
        return null;
    }

    public void Dispose()
    {
        _handle.Dispose();
        _afterwards();
    }

    // Between our opening and our locking the holder may have deleted the file: then we hold a file that nobody else can find, which locks nobody out.
    // A time that only we can have written tells whether the file at the path is the one that we hold.
    private static bool IsStillThere(SafeFileHandle handle, string fullPath)
    {
        if (OperatingSystem.IsWindows()) return true;
        var ours = DateTime.UnixEpoch.AddSeconds(Random.Shared.Next());
        File.SetLastWriteTimeUtc(handle, ours);
        return File.GetLastWriteTimeUtc(fullPath) == ours;
    }
}
