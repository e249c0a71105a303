using System.Diagnostics;

namespace IjnSite.Engine.Files;

/// <summary>
/// Tells when files below some folders have changed. The system's events only say that it is worth a look: what has changed is found by comparing lengths and times,
/// so an event too many, a temporary file of an editor and a folder that was moved and came back are all the same to it. It looks without an event too, now and then,
/// since no system promises an event for every change; where the system has no watches left, only that is left.
/// </summary>
public sealed class SourceWatcher : IDisposable
{
    private const int Few = 5;

    // A save is some events in a few milliseconds. A checkout of a thousand files is many, with gaps: after the first look such a burst gets a longer silence.
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan BurstSilence = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(300);

    private readonly IReadOnlyList<string> _folders;
    private readonly Func<string, FileSystemWatcher> _watch;
    private readonly Action<string> _polling;
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly AutoResetEvent _signal = new(false);
    private Dictionary<(int Folder, SitePath File), FileStamp> _known;
    private Thread? _thread;
    private long _firstEvent;
    private long _lastTold;
    private volatile string? _fault;
    private volatile bool _isStopped;

    /// <summary>Remembers how the folders are now, so that whatever changes from here on is told once <see cref="Start"/> was called.</summary>
    /// <param name="folders">Need not exist: one that comes into being is a change.</param>
    /// <param name="polling">Told once, with the system's reason, when the system's events cannot be had and the folders are looked at again and again instead.</param>
    /// <param name="watch">How a folder is watched; the system's own way when it is null.</param>
    public SourceWatcher(IReadOnlyList<string> folders, Action<string> polling, Func<string, FileSystemWatcher>? watch = null)
    {
        _folders = folders;
        _polling = polling;
        _watch = watch ?? (folder => new FileSystemWatcher(folder) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 });
        _known = Survey() ?? [];
    }

    /// <summary>Whether changes are found by looking alone.</summary>
    public bool IsPolling { get; private set; }

    /// <param name="changed">Called on a thread of the watcher's own, never twice at once; changes during a call are told after it.</param>
    public void Start(Action<SourceChange> changed)
    {
        Watch();
        _thread = new Thread(() => Follow(changed)) { IsBackground = true, Name = "watcher" };
        _thread.Start();
    }

    /// <summary>Waits for a call that is under way.</summary>
    public void Dispose()
    {
        _isStopped = true;
        _signal.Set();
        _thread?.Join();
        Unwatch();
        _signal.Dispose();
    }

    private void Follow(Action<SourceChange> changed)
    {
        while (true)
        {
            var told = _signal.WaitOne(IsPolling ? Poll : Glance);
            if (_isStopped) return;
            if (_fault is { } fault) GiveUpWatching(fault);
            if (Settled() is not { Count: > 0 } files) continue;
            // Watches that saw nothing of it are blind: on a folder that was moved away, or on none.
            if (!told && !IsPolling)
            {
                Unwatch();
                Watch();
            }

            changed(new SourceChange(files, Interlocked.Exchange(ref _firstEvent, 0) is > 0 and var first ? first : Stopwatch.GetTimestamp()));
            _lastTold = Stopwatch.GetTimestamp();
        }
    }

    // What has changed, when nothing more is happening.
    private List<SitePath> Settled()
    {
        var start = Stopwatch.GetTimestamp();
        while (_signal.WaitOne(Silence) && !_isStopped && Stopwatch.GetElapsedTime(start) < BurstSilence)
        {
        }

        var now = Survey();
        var files = now is null ? [] : Differences(_known, now);
        if (now is null || files.Count > Few || (files.Count > 0 && Stopwatch.GetElapsedTime(_lastTold) < BurstSilence))
        {
            // Many files, or one after the other.
            while (!_isStopped && Stopwatch.GetElapsedTime(start) < Longest)
            {
                var isQuiet = !_signal.WaitOne(BurstSilence);
                var then = Survey();
                isQuiet &= now is not null && then is not null && Differences(now, then).Count == 0;
                now = then ?? now;
                if (isQuiet) break;
            }

            files = now is null ? [] : Differences(_known, now);
        }

        if (files.Count == 0) Interlocked.Exchange(ref _firstEvent, 0);
        _known = now ?? _known;
        return files;
    }

    private static List<SitePath> Differences(Dictionary<(int Folder, SitePath File), FileStamp> old, Dictionary<(int Folder, SitePath File), FileStamp> now) =>
        [.. now.Where(f => !old.TryGetValue(f.Key, out var stamp) || stamp != f.Value).Select(f => f.Key).Concat(old.Keys.Where(k => !now.ContainsKey(k))).Select(k => k.File).Distinct().Order()];

    // Null when a folder vanished while it was being listed.
    private Dictionary<(int Folder, SitePath File), FileStamp>? Survey()
    {
        try
        {
            var files = new Dictionary<(int, SitePath), FileStamp>();
            for (var i = 0; i < _folders.Count; i++)
            {
                foreach (var file in new DiskFileStore(_folders[i]).Survey(SitePath.Root))
                    if (!EditorFiles.Has(file.Path.Name)) files[(i, file.Path)] = file.Stamp;
            }

            return files;
        }
        catch (FileStoreException)
        {
            return null;
        }
    }

    private void Watch()
    {
        foreach (var folder in _folders.Where(Directory.Exists))
        {
            try
            {
                var watcher = _watch(folder);
                _watchers.Add(watcher);
                watcher.Changed += Touched;
                watcher.Created += Touched;
                watcher.Deleted += Touched;
                watcher.Renamed += Touched;
                watcher.Error += Failed;
                watcher.EnableRaisingEvents = true;
            }
            catch (Exception fault) when (FileFault.IsIo(fault) || fault is ArgumentException or PlatformNotSupportedException)
            {
                // The folder went while the watch was being set up: the next look sees it.
                if (fault is ArgumentException || !Directory.Exists(folder)) continue;
                GiveUpWatching(fault.Message);
                return;
            }
        }
    }

    private void Unwatch()
    {
        foreach (var watcher in _watchers) watcher.Dispose();
        _watchers.Clear();
    }

    private void GiveUpWatching(string reason)
    {
        _fault = null;
        if (IsPolling) return;
        IsPolling = true;
        Unwatch();
        _polling(reason);
    }

    private void Touched(object sender, EventArgs e) => Wake();

    private void Failed(object sender, ErrorEventArgs e)
    {
        // An overflow lost events, and a look finds what they told; any other fault ends the watch.
        if (e.GetException() is not InternalBufferOverflowException and { Message: var reason }) _fault = reason;
        Wake();
    }

    private void Wake()
    {
        Interlocked.CompareExchange(ref _firstEvent, Stopwatch.GetTimestamp(), 0);
        try
        {
            _signal.Set();
        }
        catch (ObjectDisposedException)
        {
            // The last event came while the watcher was being closed.
        }
    }
}
