using Connectors.Application.Flows;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;
using Connectors.Outbound;

namespace Connectors.Application.Runs;

/// <summary>Writes one request of a step into the log of its run, and what came of it.</summary>
internal sealed class StepLog(RunLog log, Shape shape) : IRequestLog
{
    // Null before anything is sent, and while a token is renewed.
    private LoggedRequest? _request;

    public async Task SendingAsync(RenderedRequest request, CancellationToken cancel) =>
        _request = await log.SendingAsync(shape, request, cancel);

    public Task RefusedAsync(Answer answer, CancellationToken cancel) =>
        AnsweredAsync(answer, 0, new Reason.TokenRejected(), cancel);

    public async Task AnsweredAsync(Answer answer, int records, Reason? fault, CancellationToken cancel)
    {
        if (_request is not { } request) return;
        _request = null;
        await log.AnsweredAsync(request, answer, records, fault, cancel);
    }
}
