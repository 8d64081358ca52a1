namespace Connectors.Demo.Sandbox;

/// <summary>A way in which a third party fails.</summary>
public enum SandboxFault
{
    ServerError,
    TooManyRequests,
    Slow,
    BrokenJson,

    /// <summary>A record that is sent is refused (422).</summary>
    Rejected,
}

/// <summary>Faults that are ordered for the next requests.</summary>
public sealed class SandboxFaults
{
    private readonly Lock _lock = new();
    private readonly List<(SandboxFault Fault, string Path)> _ordered = [];

    /// <summary>How long a slow answer takes.</summary>
    public TimeSpan SlowFor { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>The wait that a 429 response names.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Lets the next requests fail.</summary>
    /// <param name="fault">How.</param>
    /// <param name="times">How many.</param>
    /// <param name="path">How their path begins.</param>
    public void Order(SandboxFault fault, int times = 1, string path = "/")
    {
        lock (_lock) _ordered.AddRange(Enumerable.Repeat((fault, path), times));
    }

    internal SandboxFault? Take(string path, bool isSending)
    {
        lock (_lock)
        {
            var at = _ordered.FindIndex(ordered =>
                path.StartsWith(ordered.Path, StringComparison.Ordinal) && (isSending || ordered.Fault != SandboxFault.Rejected));
            if (at < 0) return null;
            var fault = _ordered[at].Fault;
            _ordered.RemoveAt(at);
            return fault;
        }
    }
}
