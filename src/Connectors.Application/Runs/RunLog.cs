using Connectors.Application.Flows;
using Connectors.Application.Runs.Content;
using Connectors.Application.Runs.Journal;
using Connectors.Application.Runs.Passing;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;
using Connectors.Outbound;

namespace Connectors.Application.Runs;

/// <summary>A request that was written down.</summary>
internal sealed record LoggedRequest(FlowRunRequestRow Row, RenderedRequest Request, RequestContent Content);

/// <summary>Writes down the requests of a run, masked: each before it is sent, so that a crash leaves a trace of it.</summary>
internal sealed class RunLog(RunJournal journal, TimeProvider time, FlowRunRow run, ContentVault vault)
{
    private const int LongestText = 2_000, LongestShape = 400, LongestMethod = 30;
    private readonly List<StepFault> _faults = [];
    private int _number;

    public OrganisationId Organisation => run.OrganisationId;

    public bool IsTest => run.IsTest;

    /// <summary>Records that a step sends at once.</summary>
    public required int SendsAtOnce { get; init; }

    /// <summary>Where its steps put what they pass on.</summary>
    public required RunSpool Spool { get; init; }

    /// <summary>The records that its steps get.</summary>
    public RunRecords Records { get; } = new(journal, vault, run);

    /// <summary>What the step that runs has passed on so far; null where a stop before its end passes nothing on.</summary>
    public PassedOn? Accepted { get; set; }

    /// <summary>What went wrong without stopping the run.</summary>
    public IReadOnlyList<StepFault> Faults => _faults;

    public void Add(StepFault fault) => _faults.Add(fault);

    /// <summary>Says how many requests the step sends at once.</summary>
    public void Expect(int atOnce) => journal.AtOnce = atOnce;

    /// <summary>The number of the next request.</summary>
    public int NextNumber() => Interlocked.Increment(ref _number);

    /// <summary>Writes down a request that is about to be sent, and returns when it is committed.</summary>
    /// <param name="step">Its step, and its number.</param>
    /// <param name="request">The request.</param>
    /// <param name="record">The record that it sends; null where it sends none that is kept.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<LoggedRequest> SendingAsync(
        (Shape Shape, int Number) step, RenderedRequest request, SentRecord? record, CancellationToken cancel)
    {
        var logged = ToLogged(step, request);
        await journal.WriteAsync(
            group =>
            {
                group.Sending(logged.Row);
                record?.Sending(group);
            },
            cancel);
        return logged;
    }

    /// <summary>Writes down a request that a test does not send.</summary>
    public void Show(Shape shape, RenderedRequest request)
    {
        var row = ToLogged((shape, NextNumber()), request).Row;
        row.IsPreview = true;
        journal.Say(group => group.Sending(row));
    }

    /// <summary>Writes down what came of a request; it is committed with what follows, or soon.</summary>
    public void Answered(LoggedRequest logged, Answer answer, int records, Reason? fault)
    {
        var content = vault.Lock(logged.Content.With(logged.Request, answer, fault is not null));
        journal.Say(group =>
        {
            var row = logged.Row;
            (row.Status, row.Milliseconds, row.Retries, row.Records) =
                (answer.Status, answer.Duration.TotalMilliseconds, answer.Retries, records);
            (row.Error, row.Content) = (fault, content);
            // A run has as many records as its first shape brought; the others pass them on.
            if (row.Position == 1) run.Records += records;
            group.Answered(row);
        });
    }

    /// <summary>Says what is known of records where no request says it.</summary>
    public void Say(Action<JournalGroup> say) => journal.Say(say);

    /// <summary>Commits everything that was written down.</summary>
    public Task FlushAsync() => journal.FlushAsync();

    private LoggedRequest ToLogged((Shape Shape, int Number) step, RenderedRequest request)
    {
        var content = RequestContent.Of(request);
        return new LoggedRequest(
            new FlowRunRequestRow
            {
                Id = journal.NewId<RunRequestId>(),
                OrganisationId = run.OrganisationId,
                RunId = run.Id,
                Number = step.Number,
                Position = step.Shape.Position,
                Shape = NameOf(step.Shape),
                Method = KeptText.Cut(request.Method, LongestMethod),
                Url = KeptText.Cut(request.Url.ToString(), LongestText),
                Headers = KeptText.Cut(
                    string.Join('\n', request.Headers.Select(header => $"{header.Name}: {header.Value}")), LongestText),
                Content = vault.Lock(content),
                SentAt = time.GetUtcNow().UtcDateTime,
            },
            request,
            content);
    }

    /// <summary>Keeps how many records went no further at a step.</summary>
    public Task LeftOutAsync(Shape shape, LeftOut leftOut, CancellationToken cancel) => journal.UseAsync(db =>
    {
        db.FlowRunPasses.Add(new FlowRunPassRow
        {
            Id = db.NewId<RunPassId>(),
            OrganisationId = run.OrganisationId,
            RunId = run.Id,
            Position = shape.Position,
            Shape = NameOf(shape),
            Came = leftOut.Came,
            Filtered = leftOut.Filtered,
            Unmatched = leftOut.Unmatched,
        });
        return db.SaveChangesAsync(cancel);
    });

    private static string NameOf(Shape shape) => KeptText.Cut($"{shape.EndpointName} · {shape.Instance}", LongestShape);
}

/// <summary>What went wrong at a step without stopping the run, or what a test can't show.</summary>
/// <param name="Position">The step, from 1.</param>
/// <param name="Why">What.</param>
/// <param name="IsFailure">Whether the run failed by it.</param>
internal sealed record StepFault(int Position, Reason Why, bool IsFailure = true);
