using Connectors.Data;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Runs;

/// <summary>Deletes runs that are old enough, with their requests and records.</summary>
/// <remarks>
/// In portions: SQL Server locks a whole table for a statement of more than 5,000 rows, and one that takes too long begins again from the
/// start. What a portion deleted stays deleted.
/// </remarks>
internal static class OldRuns
{
    /// <summary>Rows of one statement at most.</summary>
    public const int Portion = 1_000;
    private const int RunsAtOnce = 50;

    public static async Task ForgetAsync(ConnectorsDbContext db, DateTime endedBefore, CancellationToken cancel)
    {
        while (true)
        {
            var runs = await db.FlowRuns.AcrossOrganisations()
                .Where(row => row.EndedAt < endedBefore)
                .OrderBy(row => row.EndedAt)
                .Select(row => row.Id)
                .Take(RunsAtOnce)
                .ToListAsync(cancel);
            if (runs.Count == 0) return;
            foreach (var run in runs)
            {
                var requests = db.FlowRunRequests.AcrossOrganisations().Where(row => row.RunId == run);
                await ForgetAllAsync(requests.OrderBy(row => row.Number), cancel);
                var records = db.FlowRunRecords.AcrossOrganisations().Where(row => row.RunId == run);
                await ForgetAllAsync(records.OrderBy(row => row.Position).ThenBy(row => row.Number), cancel);
            }

            await db.FlowRuns.AcrossOrganisations().Where(row => runs.Contains(row.Id)).ExecuteDeleteAsync(cancel);
        }
    }

    private static async Task ForgetAllAsync<T>(IQueryable<T> rows, CancellationToken cancel)
    {
        while (await rows.Take(Portion).ExecuteDeleteAsync(cancel) == Portion)
        {
        }
    }
}
