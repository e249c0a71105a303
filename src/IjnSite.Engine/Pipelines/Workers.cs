using System.Runtime.ExceptionServices;

namespace IjnSite.Engine.Pipelines;

/// <summary>One worker a core over an index: no task per page, nothing asynchronous.</summary>
public static class Workers
{
    // Small enough that the last worker does not work alone for long, large enough that the shared counter is not felt.
    private const int Chunk = 8;

    /// <summary>Calls <paramref name="work"/> once for each index from 0 to <paramref name="count"/> − 1, on up to <paramref name="jobs"/> threads. The first failure stops the rest and is thrown.</summary>
    public static void Run(int count, int jobs, Action<int> work)
    {
        if (jobs <= 1 || count <= 1)
        {
            for (var i = 0; i < count; i++) work(i);
            return;
        }

        var next = 0;
        var chunk = Math.Clamp(count / (jobs * 4), 1, Chunk);
        ExceptionDispatchInfo? failure = null;
        var threads = new Thread[Math.Min(jobs, count) - 1];
        for (var t = 0; t < threads.Length; t++)
        {
            // Recursive-descent parsers (templates, Markdown nesting) get the stack of a main thread.
            threads[t] = new Thread(Work, 8 * 1024 * 1024) { IsBackground = true, Name = $"worker {t + 1}" };
            threads[t].Start();
        }

        Work();
        foreach (var thread in threads) thread.Join();
        failure?.Throw();

        void Work()
        {
            try
            {
                while (Volatile.Read(ref failure) is null)
                {
                    var start = Interlocked.Add(ref next, chunk) - chunk;
                    if (start >= count) return;
                    for (var i = start; i < Math.Min(count, start + chunk); i++) work(i);
                }
            }
            catch (Exception fault)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(fault), null);
            }
        }
    }
}
