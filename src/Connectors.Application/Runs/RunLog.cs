using Connectors.Application.Flows;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Requests;
using Connectors.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Runs;

/// <summary>Writes down the requests of a run, masked: each before it is sent, so that a crash leaves a trace of it.</summary>
internal sealed class RunLog(ConnectorsDbContext db, TimeProvider time, FlowRunRow run)
{
    private const int LongestText = 2_000, LongestShape = 400, LongestMethod = 30;

    /// <summary>What fits into a column for errors.</summary>
    public const int LongestError = 900;
    private int _number;

    public Guid Organisation => run.OrganisationId;

    public async Task<FlowRunRequestRow> SendingAsync(Shape shape, RenderedRequest request, CancellationToken cancel)
    {
        var row = new FlowRunRequestRow
        {
            Id = db.NewId(),
            OrganisationId = run.OrganisationId,
            RunId = run.Id,
            Number = ++_number,
            Position = shape.Position,
            Shape = Cut($"{shape.EndpointName} · {shape.Instance}", LongestShape),
            Method = Cut(request.Method, LongestMethod),
            Url = Cut(request.Url.ToString(), LongestText),
            Headers = Cut(string.Join('\n', request.Headers.Select(header => $"{header.Name}: {header.Value}")), LongestText),
            Body = request.Body is { } body ? Cut(body.ToString(), LongestText) : null,
            SentAt = time.GetUtcNow().UtcDateTime,
        };
        db.FlowRunRequests.Add(row);
        await SaveAsync(row, cancel);
        return row;
    }

    public async Task AnsweredAsync(FlowRunRequestRow row, Answer answer, int records, string? fault, CancellationToken cancel)
    {
        (row.Status, row.Milliseconds, row.Retries, row.Records) =
            (answer.Status, answer.Duration.TotalMilliseconds, answer.Retries, records);
        row.Error = fault is null ? null : Cut(fault, LongestError);
        // A run has as many records as its first shape brought; the others pass them on.
        if (row.Position == 1) run.Records += records;
        await SaveAsync(row, cancel);
        // Otherwise each of many requests would look through all those before it.
        db.Entry(row).State = EntityState.Detached;
    }

    // What could not be saved must not spoil the next attempt.
    private async Task SaveAsync(FlowRunRequestRow row, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.Entry(row).State = EntityState.Detached;
            throw;
        }
    }

    public static string Cut(string text, int length) => text.Length <= length ? text : text[..length] + "…";
}
