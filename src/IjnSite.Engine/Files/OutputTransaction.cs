using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace IjnSite.Engine.Files;

/// <summary>
/// The change from one whole site to the next. Files that stay the same are not touched, the others are staged beside the site, and one rename (of the
/// journal) decides: a program killed before it leaves the former site as it was; killed after it, the next <see cref="Begin"/> finishes the work.
/// What the transaction keeps in the output folder is told in <see cref="OutputLayout"/>. Against a loss of power it is as safe as the file system's own order of writes.
/// </summary>
public sealed class OutputTransaction : IDisposable
{
    private readonly IFileStore _output;
    private readonly IDisposable _lock;
    private readonly OutputManifest _before;
    private readonly byte[] _beforeJson;
    private readonly Dictionary<SitePath, long> _recorded;
    private readonly Dictionary<SitePath, FileStamp> _present;
    private readonly ConcurrentDictionary<SitePath, Staged> _staged = new();
    private bool _ended;
    private bool _isWhole;

    private OutputTransaction(IFileStore output, IDisposable held, bool compareBytes)
    {
        (_output, _lock) = (output, held);
        HealedInterruptedRun = OutputHealing.Heal(output);
        _beforeJson = OutputHealing.ReadIfThere(output, OutputLayout.Manifest) ?? [];
        _before = OutputHealing.Manifest(_beforeJson);
        _recorded = compareBytes ? [] : OutputStamps.Read(OutputHealing.ReadIfThere(output, OutputLayout.Stamps) ?? [], _beforeJson, _before);
        _present = OwnFiles();
    }

    /// <summary>An earlier run had been interrupted, and <see cref="Begin"/> finished or removed its work.</summary>
    public bool HealedInterruptedRun { get; }

    /// <summary>Locks the output folder, finishes or clears away what an interrupted run left, and looks at what is there.</summary>
    /// <param name="compareBytes">Take nothing from the records of earlier runs: compare every file with its bytes.</param>
    /// <exception cref="OutputRefusedException">
    /// Another program works on the folder; or it holds files that are not ours; or our records in it cannot be understood.
    /// </exception>
    /// <exception cref="FileStoreException">The folder cannot be read or written.</exception>
    public static OutputTransaction Begin(IFileStore output, bool compareBytes = false)
    {
        var held = output.TryLock(OutputLayout.Lock)
            ?? throw new OutputRefusedException("Another build is writing to the output folder. Wait until it has ended, then build again.");
        try
        {
            return new OutputTransaction(output, held, compareBytes);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Takes one file of the new site. Safe for use by several threads; the content is not kept.</summary>
    /// <exception cref="InvalidOperationException">The destination was staged before, is the root, or lies in our own folder; or the transaction has ended.</exception>
    /// <exception cref="FileStoreException">It cannot be written to the staging folder, or the present file cannot be read.</exception>
    public void Stage(SitePath destination, ReadOnlySpan<byte> content)
    {
        if (_ended) throw new InvalidOperationException("The transaction has ended.");
        if (destination.IsRoot || destination == OutputLayout.Folder || destination.IsIn(OutputLayout.Folder))
            throw new InvalidOperationException($"'{destination}' is not a place for a file of the site.");
        if (!_staged.TryAdd(destination, default)) throw new InvalidOperationException($"'{destination}' is staged twice.");

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        var file = new ManifestFile(destination, content.Length, Convert.ToHexStringLower(hash));
        var version = UnchangedVersion(file, content);
        _staged[destination] = version is { } same
            ? new Staged(file, same, IsWritten: false)
            : new Staged(file, _output.WriteDraft(OutputLayout.Staging / destination.Value, content).Version, IsWritten: true);
    }

    /// <summary>Length and hash of a file that was staged; null when none was. Safe for use by several threads.</summary>
    public ManifestFile? Find(SitePath destination) => _staged.TryGetValue(destination, out var staged) ? staged.File : null;

    /// <summary>The bytes of a staged file, as they will be published. Safe for use by several threads.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended, or nothing was staged there.</exception>
    /// <exception cref="FileStoreException">It cannot be read.</exception>
    public byte[] Read(SitePath destination)
    {
        if (_ended) throw new InvalidOperationException("The transaction has ended.");
        if (!_staged.TryGetValue(destination, out var staged)) throw new InvalidOperationException($"'{destination}' is not staged.");
        return _output.Read(staged.IsWritten ? OutputLayout.Staging / destination.Value : destination);
    }

    /// <summary>Makes the staged files, and no others, the site in the output folder.</summary>
    /// <exception cref="OutputRefusedException">Files that are not ours have come into the folder in the meantime; nothing was changed.</exception>
    /// <exception cref="FileStoreException">The disk failed on the way; the next <see cref="Begin"/> heals.</exception>
    public CommitResult Commit()
    {
        if (_ended) throw new InvalidOperationException("The transaction has ended.");
        var files = _staged.Values.OrderBy(staged => staged.File.Path).ToList();
        var written = files.Where(staged => staged.IsWritten).Select(staged => staged.File.Path).ToList();
        var after = new OutputManifest(files.Select(staged => staged.File));
        if (written.Any(path => !_before.Contains(path))) OwnFiles();

        var json = after.ToJson();
        var deleted = 0;
        if (written.Count > 0 || !json.AsSpan().SequenceEqual(_beforeJson))
        {
            _ended = true;
            _output.Write(OutputLayout.Journal, json);
            deleted = new OutputChange(_output, _before, after).Apply(written);
            _output.Move(OutputLayout.Journal, OutputLayout.Manifest);
            _output.DeleteFolder(OutputLayout.Staging);
        }

        _ended = _isWhole = true;
        if (written.Count > 0 || deleted > 0 || files.Any(staged => _recorded.GetValueOrDefault(staged.File.Path) != staged.Version))
            _output.Write(OutputLayout.Stamps, OutputStamps.Write(json, [.. files.Select(staged => staged.Version)]));
        return new CommitResult(written.Count, files.Count - written.Count, deleted, files.Sum(staged => staged.File.Length));
    }

    /// <summary>Without a commit: removes what was staged and leaves the site as it was.</summary>
    public void Dispose()
    {
        try
        {
            // With a journal, what is staged belongs to the next site already.
            if (!_isWhole && !_output.Exists(OutputLayout.Journal)) _output.DeleteFolder(OutputLayout.Staging);
        }
        catch (FileStoreException)
        {
            // The next run clears it away; the fault that brought us here is the one to tell.
        }
        finally
        {
            _ended = true;
            _lock.Dispose();
        }
    }

    // The version of the file that is there, if it is the same; null if it must be written.
    private long? UnchangedVersion(ManifestFile file, ReadOnlySpan<byte> content)
    {
        if (_before.Find(file.Path) is not { } old || old != file) return null;
        if (!_present.TryGetValue(file.Path, out var stamp) || stamp.Length != file.Length) return null;
        if (stamp.Version != 0 && _recorded.TryGetValue(file.Path, out var version) && version == stamp.Version) return version;
        return _output.Read(file.Path).AsSpan().SequenceEqual(content) ? stamp.Version : null;
    }

    private Dictionary<SitePath, FileStamp> OwnFiles()
    {
        var present = new Dictionary<SitePath, FileStamp>(_before.Files.Count);
        var foreign = new List<SitePath>();
        foreach (var entry in _output.Survey(SitePath.Root, except: OutputLayout.Folder))
        {
            if (!_before.Contains(entry.Path)) foreign.Add(entry.Path);
            else if (entry.IsPlain) present[entry.Path] = entry.Stamp;
        }

        return foreign.Count == 0 ? present : throw OutputHealing.Refusal(foreign);
    }

    private readonly record struct Staged(ManifestFile File, long Version, bool IsWritten);
}
