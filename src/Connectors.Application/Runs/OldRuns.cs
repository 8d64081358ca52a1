using Connectors.Data;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Runs;

/// <summary>Deletes runs that are old enough, with their requests.</summary>
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
            foreach (var run in runs) await ForgetRequestsAsync(db, run, cancel);
            await db.FlowRuns.AcrossOrganisations().Where(row => runs.Contains(row.Id)).ExecuteDeleteAsync(cancel);
        }
    }

    private static async Task ForgetRequestsAsync(ConnectorsDbContext db, Guid run, CancellationToken cancel)
    {
        var requests = db.FlowRunRequests.AcrossOrganisations().Where(row => row.RunId == run).OrderBy(row => row.Number).Take(Portion);
        while (await requests.ExecuteDeleteAsync(cancel) == Portion)
        {
        }
    }
}
