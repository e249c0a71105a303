namespace IjnSite.Engine.Files;

/// <summary>Tells when files below some folders have changed. Changes that come together are told once, after a short silence.</summary>
public sealed class SourceWatcher : IDisposable
{
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Timer _timer;
    private readonly TimeSpan _silence;

    /// <param name="silence">How long nothing must happen before <paramref name="changed"/> is called.</param>
    /// <exception cref="FileStoreException">A folder is absent or the system has no watches left.</exception>
    public SourceWatcher(IEnumerable<string> folders, TimeSpan silence, Action changed)
    {
        _silence = silence;
        _timer = new Timer(_ => changed());
        foreach (var folder in folders.Where(Directory.Exists))
        {
            try
            {
                var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
                watcher.Changed += Touched;
                watcher.Created += Touched;
                watcher.Deleted += Touched;
                watcher.Renamed += Touched;
                // Events were lost: something changed, and that is all that has to be known.
                watcher.Error += Touched;
                watcher.EnableRaisingEvents = true;
                _watchers.Add(watcher);
            }
            catch (IOException fault)
            {
                Dispose();
                throw new FileStoreException(SitePath.Root, $"the folder {folder} cannot be watched: {fault.Message}", fault);
            }
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers) watcher.Dispose();
        _timer.Dispose();
    }

    private void Touched(object sender, EventArgs e)
    {
        try
        {
            _timer.Change(_silence, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // The last event came while the watcher was being closed.
        }
    }
}
