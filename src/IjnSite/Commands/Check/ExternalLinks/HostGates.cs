using System.Collections.Concurrent;

namespace IjnSite.Commands.Check.ExternalLinks;

/// <summary>Lets one request at a time to each host, with a pause between two.</summary>
/// <param name="wait">Waits for a time.</param>
internal sealed class HostGates(TimeSpan pause, Func<TimeSpan, CancellationToken, Task> wait) : IDisposable
{
    private readonly ConcurrentDictionary<string, Gate> _gates = new(StringComparer.OrdinalIgnoreCase);

    public async Task<T> PassAsync<T>(string host, Func<Task<T>> ask, CancellationToken cancellation)
    {
        var gate = _gates.GetOrAdd(host, _ => new Gate());
        await gate.Door.WaitAsync(cancellation);
        try
        {
            if (gate.IsUsed) await wait(pause, cancellation);
            gate.IsUsed = true;
            return await ask();
        }
        finally
        {
            gate.Door.Release();
        }
    }

    public void Dispose()
    {
        foreach (var gate in _gates.Values) gate.Door.Dispose();
    }

    private sealed class Gate
    {
        public SemaphoreSlim Door { get; } = new(1, 1);

        public bool IsUsed { get; set; }
    }
}
