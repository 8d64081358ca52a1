using System.Net;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;
using Connectors.Outbound;

namespace Connectors.Application.Tests.Outbound;

/// <summary>
/// What happens to a request on its way through the handlers, step by step, with a third party that answers as it is told.
/// </summary>
internal sealed class Course : HttpMessageHandler, IRateTurns, ITokenRenewal, IRequestLog
{
    private int _sent;

    public List<string> Events { get; } = [];

    public List<HttpResponseMessage> Responses { get; } = [];

    /// <summary>Why a turn is too far away; null where it is had.</summary>
    public Func<Reason?> Turn { get; init; } = () => null;

    public bool IsPossible { get; init; } = true;

    /// <summary>Sends a GET through the handlers.</summary>
    public async Task<HttpResponseMessage> SendAsync()
    {
        using var clock = new CancellationTokenSource();
        var request = new OutboundRequest(Request("old")) { Turns = this, Renewal = this, Log = this };
        var call = new OutboundCall(request, new Attempts(clock, TimeSpan.FromMinutes(1), this), CancellationToken.None);
        var log = new RunLogHandler { InnerHandler = new RedirectHandler { InnerHandler = this } };
        using var chain = new HttpMessageInvoker(new RateLimitHandler { InnerHandler = new SignInHandler { InnerHandler = log } });
        return await chain.SendAsync(call.Message(), CancellationToken.None);
    }

    public Task<Reason?> TakeAsync(CancellationToken cancel)
    {
        Events.Add("turn");
        return Task.FromResult(Turn());
    }

    public Task<RenderedRequest> RenewAsync(CancellationToken cancel)
    {
        Events.Add("renewed");
        return Task.FromResult(Request("new"));
    }

    public Task SendingAsync(RenderedRequest request, CancellationToken cancel)
    {
        Events.Add($"kept {request.Headers[0].Value.Reveal()}");
        return Task.CompletedTask;
    }

    public Task RefusedAsync(Answer answer, CancellationToken cancel)
    {
        Events.Add($"refused {answer.Status}");
        return Task.CompletedTask;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Events.Add($"{request.RequestUri!.AbsolutePath} {request.Headers.GetValues("X-Token").Single()}");
        var answer = Responses.ElementAtOrDefault(_sent++) ?? new HttpResponseMessage(HttpStatusCode.OK);
        return Task.FromResult(answer);
    }

    private static RenderedRequest Request(string token) => new(
        "GET", MaskedText.Open("https://shop.example/orders"), [("X-Token", MaskedText.Open(token))], Body: null, ContentType: null);
}
