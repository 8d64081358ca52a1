using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;

namespace Connectors.Outbound;

/// <summary>What came of a request.</summary>
/// <param name="Status">The HTTP status; null where no response came.</param>
/// <param name="Body">The response's text; empty where there was none.</param>
/// <param name="Fault">Why there is no usable response; null where there is one.</param>
public sealed record Answer(int? Status, string Body, Reason? Fault)
{
    /// <summary>What was sent last; null where nothing was.</summary>
    public RenderedRequest? Request { get; init; }

    /// <summary>Whether nothing was sent, because the turn is too far away.</summary>
    public bool IsHeldBack { get; init; }

    /// <summary>Whether surely nothing arrived: no turn was had, or no connection.</summary>
    public bool IsUnsent { get; init; }

    /// <summary>The response's headers, in its order.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public IReadOnlyList<string> Links { get; init; } = [];

    public TimeSpan Duration { get; init; }

    public int Retries { get; init; }

    public bool IsSuccess => Fault is null && Status is >= 200 and < 300;

    /// <summary>Why the request did not succeed; null where it did.</summary>
    public Reason? Refusal => IsSuccess ? null : Fault ?? new Reason.Rejected(Status ?? 0);
}
