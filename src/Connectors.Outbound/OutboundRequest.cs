using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;

namespace Connectors.Outbound;

/// <summary>A request, and what the handlers on its way need.</summary>
/// <param name="Request">What is sent.</param>
internal sealed record OutboundRequest(RenderedRequest Request)
{
    /// <summary>The turns that it waits for; null where nothing limits it.</summary>
    public IRateTurns? Turns { get; init; }

    /// <summary>Renews its token; null where it has none.</summary>
    public ITokenRenewal? Renewal { get; init; }

    /// <summary>Where it is written down; null where it is not.</summary>
    public IRequestLog? Log { get; init; }
}

/// <summary>The turns of a rate limit.</summary>
internal interface IRateTurns
{
    /// <summary>Waits for the next turn.</summary>
    /// <returns>Null where the turn is had; else why it is too far away.</returns>
    Task<Reason?> TakeAsync(CancellationToken cancel);
}

/// <summary>Renews the token of a request that was refused.</summary>
internal interface ITokenRenewal
{
    /// <summary>Whether there is a token to renew.</summary>
    bool IsPossible { get; }

    /// <returns>The same request with a new token.</returns>
    Task<RenderedRequest> RenewAsync(CancellationToken cancel);
}

/// <summary>Keeps what is sent, before it is sent.</summary>
internal interface IRequestLog
{
    Task SendingAsync(RenderedRequest request, CancellationToken cancel);

    /// <summary>The token was refused; the request is sent again with another.</summary>
    Task RefusedAsync(Answer answer, CancellationToken cancel);
}
