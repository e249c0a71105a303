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
    // An editor or a virus scanner that has the file open keeps nobody out on Windows; and a program that reads the output does not keep us out.
    private const FileShare WithAnyone = FileShare.ReadWrite | FileShare.Delete;

    private static long _drafts;
    private readonly DiskFolders _folders;

    /// <param name="rootDirectory">Need not exist; made by the first write.</param>
    public DiskFileStore(string rootDirectory)
    {
        RootDirectory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(rootDirectory));
        _folders = new DiskFolders(RootDirectory);
    }

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
            else OnSkipped?.Invoke(entry.Path, _folders.IsLink(entry.Path) ? FileFault.Link : FileFault.Special);
        }

        return plain;
    }

    public IReadOnlyList<FileEntry> Survey(SitePath folder, SitePath? except = null)
    {
        _folders.RefuseLinks(folder, folder);
        return new FolderSurvey(RootDirectory, folder, except, (parent, name) =>
            OnSkipped?.Invoke(parent, $"the name '{name}' in this folder cannot be part of a web address (it has a backslash, or begins like a drive)")).Walk();
    }

    public bool Exists(SitePath file) => Stamp(file) is not null;

    public FileStamp? Stamp(SitePath file)
    {
        try
        {
            if (file.IsRoot || _folders.HasLink(file.Parent)) return null;
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
        _folders.RefuseLinks(file.Parent, file);
        try
        {
            var info = new FileInfo(FullPath(file));
            if ((int)info.Attributes == -1) throw new FileStoreException(file, "there is no such file");
            var length = (info.Attributes & FileAttributes.Directory) != 0 ? 0 : info.Length;
            if (PlainFiles.Refusal(info.FullName, info.Attributes, length) is { } reason) throw new FileStoreException(file, reason);
            if (length > FileLimits.MaxFileLength) throw new FileStoreException(file, FileFault.TooLarge);
            using var handle = File.OpenHandle(info.FullName, FileMode.Open, FileAccess.Read, WithAnyone);
            return ReadAll(handle, (int)length);
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            throw FileFault.Of(file, fault);
        }
    }

    public void Write(SitePath file, ReadOnlySpan<byte> content)
    {
        var draft = DraftFor(file);
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

    public void Replace(SitePath file, ReadOnlySpan<byte> read, ReadOnlySpan<byte> content)
    {
        var draft = DraftFor(file);
        try
        {
            if (!Read(file).AsSpan().SequenceEqual(read)) throw new FileStoreException(file, FileFault.Changed);
            // A rename asks the folder for its permission and not the file.
            if (new FileInfo(FullPath(file)).IsReadOnly) throw new FileStoreException(file, FileFault.ReadOnly);
            WriteDraft(draft, content);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(FullPath(draft), File.GetUnixFileMode(FullPath(file)));
            Move(draft, file);
        }
        catch (Exception fault) when (fault is FileStoreException || FileFault.IsIo(fault))
        {
            TryDelete(draft);
            throw fault is FileStoreException told ? new FileStoreException(file, told.Message, told.InnerException) : FileFault.Of(file, fault);
        }
    }

    public FileStamp WriteDraft(SitePath file, ReadOnlySpan<byte> content)
    {
        try
        {
            using var handle = _folders.InFolderOf(file, () => OpenNew(file));
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
        if (!_folders.IsOurs(from.Parent)) _folders.RefuseLinks(from.Parent, from);
        try
        {
            _folders.InFolderOf(to, () =>
            {
                File.Move(FullPath(from), FullPath(to), overwrite: true);
                return true;
            });
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            throw FileFault.Of(fault is FileNotFoundException ? from : to, fault);
        }
    }

    public bool TryMoveFolder(SitePath from, SitePath to)
    {
        _folders.RefuseLinks(from, from);
        try
        {
            return _folders.InFolderOf(to, () =>
            {
                if (Path.Exists(FullPath(to))) return false;
                Directory.Move(FullPath(from), FullPath(to));
                return true;
            });
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            throw FileFault.Of(to, fault);
        }
    }

    public void Delete(SitePath file)
    {
        _folders.RefuseLinks(file.Parent, file);
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

        _folders.Prune(file.Parent);
    }

    public void DeleteFolder(SitePath folder)
    {
        _folders.RefuseLinks(folder, folder);
        try
        {
            // .NET removes a link that it finds on the way, not what lies behind it.
            Directory.Delete(FullPath(folder), recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            throw FileFault.Of(folder, fault);
        }

        _folders.Prune(folder.Parent);
    }

    public IDisposable? TryLock(SitePath file)
    {
        var rootIsNew = !Directory.Exists(RootDirectory);
        _folders.RefuseLinks(file, file);
        try
        {
            return _folders.InFolderOf(file, () => DiskLock.TryTake(FullPath(file), () =>
            {
                _folders.Prune(file.Parent);
                if (rootIsNew) _folders.PruneRoot();
            }));
        }
        catch (Exception fault) when (FileFault.IsIo(fault))
        {
            throw FileFault.Of(file, fault);
        }
    }

    // The process and a counter: two programs, and two threads of one, never share a draft.
    private static SitePath DraftFor(SitePath file) =>
        file.Parent / string.Create(CultureInfo.InvariantCulture, $".ijn-{Environment.ProcessId:x}-{Interlocked.Increment(ref _drafts):x}.tmp");

    private string FullPath(SitePath path) => _folders.FullPath(path);

    private SafeFileHandle OpenNew(SitePath file)
    {
        // An old draft may be a link that somebody put there: it is replaced, not written through.
        try
        {
            return File.OpenHandle(FullPath(file), FileMode.CreateNew, FileAccess.Write, WithAnyone);
        }
        catch (IOException) when (File.Exists(FullPath(file)))
        {
            File.Delete(FullPath(file));
            return File.OpenHandle(FullPath(file), FileMode.CreateNew, FileAccess.Write, WithAnyone);
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
