namespace Connectors.Application.Runs;

/// <summary>Says within this copy of the application that a run was queued or a place became free.</summary>
public sealed class RunBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);
    private readonly Lock _lock = new();

    public void Ring()
    {
        lock (_lock)
        {
            if (_rung.CurrentCount == 0) _rung.Release();
        }
    }

    /// <summary>Waits for a ring, and no longer than given: other copies ring bells of their own.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancel) => _rung.WaitAsync(atMost, cancel);

    public void Dispose() => _rung.Dispose();
}
