using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace IjnSite.Engine.Files;

/// <summary>
/// The files below one folder of the disk. Neither reads nor writes through a symbolic link that lies below that folder (the folder itself may be
/// reached through one: who names it means it). Safe for use by several threads.
/// </summary>
/// <remarks>
/// A link is looked for at every open, on the file and on each of its folders, and not only when folders are walked: CVE-2026-89258 was a generator
/// that did the latter. Somebody who can change the folder while the program runs could win a race against it; such a person can change the sources too.
/// </remarks>
public sealed class DiskFileStore : IFileStore
{
    // No sharing rule asks the system for a lock on each file, and a lock costs a call.
    private const FileShare NoLocks = FileShare.ReadWrite | FileShare.Delete;

    private static long _drafts;
    private readonly ConcurrentDictionary<SitePath, byte> _made = new();

    /// <param name="rootDirectory">Need not exist; made by the first write.</param>
    public DiskFileStore(string rootDirectory) => RootDirectory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(rootDirectory));

    /// <summary>Absolute.</summary>
    public string RootDirectory { get; }

    /// <summary>
    /// Called by <see cref="List"/> for every link, special file and unusable name that it leaves out, with the reason as a sentence that goes on
    /// from the path ("it is a symbolic link …"), so that nothing is left out without a word. From any thread.
    /// </summary>
    public Action<SitePath, string>? OnSkipped { get; init; }

    public IReadOnlyList<SitePath> List(SitePath folder)
    {
        var all = Survey(folder);
        var plain = new List<SitePath>(all.Count);
        foreach (var entry in all)
        {
            if (entry.IsPlain) plain.Add(entry.Path);
            else OnSkipped?.Invoke(entry.Path, IsLink(entry.Path) ? FileFault.Link : FileFault.Special);
        }

        return plain;
    }

    public IReadOnlyList<FileEntry> Survey(SitePath folder, SitePath? except = null)
    {
        RefuseLinks(folder, folder);
        return FolderSurvey.Walk(RootDirectory, folder, except, (parent, name) =>
            OnSkipped?.Invoke(parent, $"the name '{name}' in this folder cannot be part of a web address (it has a backslash, or begins like a drive)"));
    }

    public bool Exists(SitePath file) => Stamp(file) is not null;

    public FileStamp? Stamp(SitePath file)
    {
        try
        {
            if (file.IsRoot || HasLink(file.Parent)) return null;
            var info = new FileInfo(FullPath(file));
            return info.Exists && PlainFiles.Refusal(info.FullName, info.Attributes, info.Length) is null
                ? new FileStamp(info.Length, info.LastWriteTimeUtc.Ticks)
                : null;
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            throw FileFault.Of(file, fault);
        }
    }

    public byte[] Read(SitePath file)
    {
        RefuseLinks(file.Parent, file);
        try
        {
            var info = new FileInfo(FullPath(file));
            if ((int)info.Attributes == -1) throw new FileStoreException(file, "there is no such file");
            var length = (info.Attributes & FileAttributes.Directory) != 0 ? 0 : info.Length;
            if (PlainFiles.Refusal(info.FullName, info.Attributes, length) is { } reason) throw new FileStoreException(file, reason);
            if (length > FileLimits.MaxFileLength) throw new FileStoreException(file, FileFault.TooLarge);
            using var handle = File.OpenHandle(info.FullName, FileMode.Open, FileAccess.Read, NoLocks);
            return ReadAll(handle, (int)length);
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            throw FileFault.Of(file, fault);
        }
    }

    public void Write(SitePath file, ReadOnlySpan<byte> content)
    {
        // The process and a counter: two programs, and two threads of one, never share a draft.
        var draft = file.Parent / string.Create(CultureInfo.InvariantCulture, $".ijn-{Environment.ProcessId:x}-{Interlocked.Increment(ref _drafts):x}.tmp");
        try
        {
            WriteDraft(draft, content);
            Move(draft, file);
        }
        catch (FileStoreException fault)
        {
            TryDelete(draft);
            throw new FileStoreException(file, fault.Message, fault.InnerException);
        }
    }

    public FileStamp WriteDraft(SitePath file, ReadOnlySpan<byte> content)
    {
        MakeFolder(file.Parent, file);
        try
        {
            using var handle = OpenNew(file);
            RandomAccess.Write(handle, content, fileOffset: 0);
            return new FileStamp(content.Length, File.GetLastWriteTimeUtc(handle).Ticks);
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            TryDelete(file);
            throw FileFault.Of(file, fault);
        }
    }

    public void Move(SitePath from, SitePath to)
    {
        RefuseLinks(from.Parent, from);
        MakeFolder(to.Parent, to);
        try
        {
            RetryFolder(to, () => File.Move(FullPath(from), FullPath(to), overwrite: true));
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            throw FileFault.Of(fault is FileNotFoundException ? from : to, fault);
        }
    }

    public bool TryMoveFolder(SitePath from, SitePath to)
    {
        RefuseLinks(from, from);
        MakeFolder(to.Parent, to);
        try
        {
            if (Directory.Exists(FullPath(to)) || File.Exists(FullPath(to))) return false;
            RetryFolder(to, () => Directory.Move(FullPath(from), FullPath(to)));
            return true;
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            throw FileFault.Of(to, fault);
        }
    }

    public void Delete(SitePath file)
    {
        RefuseLinks(file.Parent, file);
        try
        {
            File.Delete(FullPath(file));
        }
        catch (DirectoryNotFoundException)
        {
            // Gone with its folder; what is left above it may be empty all the same.
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            throw FileFault.Of(file, fault);
        }

        PruneFrom(file.Parent);
    }

    public IDisposable? TryLock(SitePath file)
    {
        MakeFolder(file.Parent, file);
        RefuseLinks(file, file);
        try
        {
            return RetryFolder(file, () => File.OpenHandle(FullPath(file), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException fault) when (fault.GetType() == typeof(IOException) && FileFault.IsHeldByAnother(fault))
        {
            return null;
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            throw FileFault.Of(file, fault);
        }
    }

    private string FullPath(SitePath path) => path.IsRoot ? RootDirectory : Path.Combine(RootDirectory, path.Value);

    private bool IsLink(SitePath path)
    {
        var attributes = new FileInfo(FullPath(path)).Attributes;
        return (int)attributes != -1 && (attributes & FileAttributes.ReparsePoint) != 0;
    }

    private bool HasLink(SitePath folder)
    {
        for (; !folder.IsRoot; folder = folder.Parent)
            if (IsLink(folder)) return true;
        return false;
    }

    private void RefuseLinks(SitePath folder, SitePath file)
    {
        bool hasLink;
        try
        {
            hasLink = HasLink(folder);
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            throw FileFault.Of(file, fault);
        }

        if (hasLink) throw new FileStoreException(file, "it lies behind a symbolic link, and links are not followed because they can lead out of the site's folder");
    }

    // Once for each folder: a system call for each file of ten thousand is a tenth of the time that writing them takes.
    private void MakeFolder(SitePath folder, SitePath file)
    {
        if (_made.ContainsKey(folder)) return;
        RefuseLinks(folder, file);
        try
        {
            Directory.CreateDirectory(FullPath(folder));
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            throw FileFault.Of(file, fault);
        }

        _made.TryAdd(folder, 0);
    }

    // A folder that we made may have been pruned since, by us or by somebody else.
    private T RetryFolder<T>(SitePath file, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DirectoryNotFoundException)
        {
            Forget(file.Parent);
            MakeFolder(file.Parent, file);
            return work();
        }
    }

    private void RetryFolder(SitePath file, Action work) => RetryFolder(file, () =>
    {
        work();
        return true;
    });

    private SafeFileHandle OpenNew(SitePath file)
    {
        // An old draft may be a link that somebody put there: it is replaced, not written through.
        try
        {
            return File.OpenHandle(FullPath(file), FileMode.CreateNew, FileAccess.Write, NoLocks);
        }
        catch (DirectoryNotFoundException)
        {
            Forget(file.Parent);
            MakeFolder(file.Parent, file);
        }
        catch (IOException) when (File.Exists(FullPath(file)))
        {
            File.Delete(FullPath(file));
        }

        return File.OpenHandle(FullPath(file), FileMode.CreateNew, FileAccess.Write, NoLocks);
    }

    private void Forget(SitePath folder)
    {
        foreach (var made in _made.Keys)
            if (made == folder || made.IsIn(folder)) _made.TryRemove(made, out _);
        for (; !folder.IsRoot; folder = folder.Parent) _made.TryRemove(folder, out _);
        _made.TryRemove(SitePath.Root, out _);
    }

    private void PruneFrom(SitePath folder)
    {
        try
        {
            for (; !folder.IsRoot; folder = folder.Parent)
            {
                var full = FullPath(folder);
                if (Directory.Exists(full))
                {
                    if (Directory.EnumerateFileSystemEntries(full).Any()) return;
                    _made.TryRemove(folder, out _);
                    Directory.Delete(full);
                }
            }
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            // An empty folder that stays harms nobody: another thread has just put a file into it, or it is somebody's working folder.
        }
    }

    private void TryDelete(SitePath file)
    {
        try
        {
            File.Delete(FullPath(file));
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            // The first fault is the one to tell.
        }
    }

    private static byte[] ReadAll(SafeFileHandle handle, int length)
    {
        var content = GC.AllocateUninitializedArray<byte>(length);
        var filled = 0;
        while (filled < content.Length)
        {
            var read = RandomAccess.Read(handle, content.AsSpan(filled), filled);
            // Somebody cut the file off while we read it.
            if (read == 0) return content[..filled];
            filled += read;
        }

        return content;
    }
}
