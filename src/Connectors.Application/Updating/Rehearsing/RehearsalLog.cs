using Connectors.Application.Runs;
using Connectors.Application.Runs.Content;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;
using Connectors.Domain.Updating.Rehearsing;
using Connectors.Outbound;

namespace Connectors.Application.Updating.Rehearsing;

/// <summary>The requests of a rehearsed step, those that may be sent.</summary>
/// <param name="origins">The origins that may be requested.</param>
internal sealed class RehearsalLog(IReadOnlySet<string> origins) : IRequestLog
{
    private const int LongestText = 2_000;
    private readonly List<RehearsedRequest> _requests = [];
    private bool _isOpen;

    public IReadOnlyList<RehearsedRequest> Requests => _requests;

    /// <exception cref="ShapeFailedException">It may not be sent.</exception>
    public void Check(RenderedRequest request)
    {
        if (!RehearsalRules.MaySend(request, origins))
            throw new ShapeFailedException(new Reason.NotRehearsed());
    }

    public Task SendingAsync(RenderedRequest request, CancellationToken cancel)
    {
        Check(request);
        var headers = string.Join('\n', request.Headers.Select(header => $"{header.Name}: {header.Value}"));
        _requests.Add(new RehearsedRequest(
            request.Method, KeptText.Cut($"{request.Url}", LongestText), KeptText.Cut(headers, LongestText), Status: null));
        _isOpen = true;
        return Task.CompletedTask;
    }

    public Task RefusedAsync(Answer answer, CancellationToken cancel)
    {
        Answered(answer);
        return Task.CompletedTask;
    }

    /// <summary>Notes the answer to the last request, unless it has one.</summary>
    public void Answered(Answer answer)
    {
        if (!_isOpen) return;
        _isOpen = false;
        _requests[^1] = _requests[^1] with { Status = answer.Status };
    }
}
