namespace Connectors.Demo.Sandbox;

/// <summary>A request that arrived. It is in the log from its arrival on, answered or not.</summary>
public sealed record SandboxEntry(
    long Number, string Method, string PathAndQuery, IReadOnlyDictionary<string, string> Headers, string Body, DateTimeOffset At)
{
    /// <summary>The HTTP status; 0 while it is not answered.</summary>
    public int Status { get; internal set; }

    /// <summary>Everything that the sender decided on, for comparing two requests byte for byte.</summary>
    public string Text =>
        $"{Method} {PathAndQuery}\n"
        + $"{string.Join('\n', Headers
            .OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}: {header.Value}"))}\n\n{Body}";
}

/// <summary>Everything that arrived, in its order.</summary>
public sealed class SandboxLog
{
    private readonly Lock _lock = new();
    private readonly List<SandboxEntry> _entries = [];

    public IReadOnlyList<SandboxEntry> Entries
    {
        get
        {
            lock (_lock) return [.. _entries];
        }
    }

    public void Clear()
    {
        lock (_lock) _entries.Clear();
    }

    internal SandboxEntry Add(Func<long, SandboxEntry> make)
    {
        lock (_lock)
        {
            var entry = make(_entries.Count + 1);
            _entries.Add(entry);
            return entry;
        }
    }
}
