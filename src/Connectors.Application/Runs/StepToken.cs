using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Rendering;
using Connectors.Outbound;

namespace Connectors.Application.Runs;

/// <summary>The token of a step's requests, of which several may be under way.</summary>
internal sealed class StepToken(ShapeAccess access, string? value)
{
    private readonly Lock _lock = new();
    private volatile string? _value = value;
    private Task<string?>? _renewal;

    /// <summary>Null where the method needs none.</summary>
    public string? Value => _value;

    /// <summary>Whether it was renewed.</summary>
    public bool IsRenewed { get; private set; }

    public RenderedRequest Render(RequestInput what) => Render(what, _value);

    /// <summary>A request, and the renewal of its token where it is refused.</summary>
    /// <param name="what">What it is rendered from.</param>
    /// <param name="isOnce">Whether one renewal is enough for all requests of the step.</param>
    public (RenderedRequest Request, ITokenRenewal Renewal) Prepare(RequestInput what, bool isOnce = false)
    {
        var used = _value;
        return (Render(what, used), new Renewal(this, what, used, isOnce));
    }

    private static RenderedRequest Render(RequestInput what, string? token) =>
        StepRequest.Render(what with { Values = what.Values with { AccessToken = token } });

    // Requests that were refused at once need one new token, not one each.
    private Task<string?> RenewAsync(string? refused, CancellationToken cancel)
    {
        lock (_lock)
        {
            // Before it is tried: one that failed is not tried again.
            IsRenewed = true;
            if (_value != refused) return Task.FromResult(_value);
            return _renewal is { IsCompleted: false } ? _renewal : _renewal = SignInAsync(refused, cancel);
        }
    }

    private async Task<string?> SignInAsync(string? refused, CancellationToken cancel) =>
        _value = await access.SignInAsync(refused, cancel);

    private sealed class Renewal(StepToken token, RequestInput what, string? used, bool isOnce) : ITokenRenewal
    {
        public bool IsPossible => used is not null && !(isOnce && token.IsRenewed);

        public async Task<RenderedRequest> RenewAsync(CancellationToken cancel) => Render(what, await token.RenewAsync(used, cancel));
    }
}
