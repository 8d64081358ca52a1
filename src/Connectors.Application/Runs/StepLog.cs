using Connectors.Application.Flows;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;
using Connectors.Outbound;

namespace Connectors.Application.Runs;

/// <summary>Writes one request of a step into the log of its run, and what came of it.</summary>
/// <param name="log">The log.</param>
/// <param name="shape">The step.</param>
/// <param name="record">The record that the request sends; null where it sends none that is kept.</param>
internal sealed class StepLog(RunLog log, Shape shape, SentRecord? record) : IRequestLog
{
    // Taken when the request is made: requests that are sent at once have the order of their records.
    private int? _number = log.NextNumber();

    // Null before anything is sent, and while a token is renewed.
    private LoggedRequest? _request;

    public async Task SendingAsync(RenderedRequest request, CancellationToken cancel)
    {
        _request = await log.SendingAsync((shape, _number ?? log.NextNumber()), request, record, cancel);
        _number = null;
    }

    public Task RefusedAsync(Answer answer, CancellationToken cancel)
    {
        Write(answer, 0, new Reason.TokenRejected());
        return Task.CompletedTask;
    }

    /// <summary>Writes down how the request ended.</summary>
    public void Answered(Answer answer, int records, (Reason? Fault, Reason? Note) said)
    {
        Write(answer, records, said.Fault ?? said.Note);
        record?.Answered(answer, said.Fault);
    }

    private void Write(Answer answer, int records, Reason? said)
    {
        if (_request is { } request) log.Answered(request, answer, records, said);
        _request = null;
    }
}
