using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Rendering;
using Connectors.Outbound;

namespace Connectors.Application.Runs;

/// <summary>The token of a step's requests.</summary>
internal sealed class StepToken(ShapeAccess access, string? value)
{
    /// <summary>Null where the method needs none.</summary>
    public string? Value { get; private set; } = value;

    /// <summary>Whether it was renewed.</summary>
    public bool IsRenewed { get; private set; }

    public RenderedRequest Render(RequestInput what) => StepRequest.Render(what with { Values = what.Values with { AccessToken = Value } });

    /// <summary>Renews it where one request is refused.</summary>
    /// <param name="what">What the request is rendered from.</param>
    /// <param name="isOnce">Whether one renewal is enough for all requests of the step.</param>
    public ITokenRenewal For(RequestInput what, bool isOnce = false) => new Renewal(this, what, isOnce);

    private async Task RenewAsync(CancellationToken cancel)
    {
        // Before it is tried: one that failed is not tried again.
        IsRenewed = true;
        Value = await access.SignInAsync(Value, cancel);
    }

    private sealed class Renewal(StepToken token, RequestInput what, bool isOnce) : ITokenRenewal
    {
        public bool IsPossible => token.Value is not null && !(isOnce && token.IsRenewed);

        public async Task<RenderedRequest> RenewAsync(CancellationToken cancel)
        {
            await token.RenewAsync(cancel);
            return token.Render(what);
        }
    }
}
