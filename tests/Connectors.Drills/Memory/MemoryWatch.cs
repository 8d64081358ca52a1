namespace Connectors.Drills.Memory;

/// <summary>Remembers the most memory that the application took while it was watched.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private readonly AppProcess _app;
    private readonly Timer _timer;
    private long _most;

    public MemoryWatch(AppProcess app)
    {
        _app = app;
        _timer = new Timer(_ => Look(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(50));
    }

    /// <returns>Megabytes.</returns>
    public long End()
    {
        Look();
        return Interlocked.Read(ref _most);
    }

    public void Dispose() => _timer.Dispose();

    private void Look() => Interlocked.Exchange(ref _most, Math.Max(Interlocked.Read(ref _most), _app.WorkingSet));
}
