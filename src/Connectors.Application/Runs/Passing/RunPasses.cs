using Connectors.Data;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Runs.Passing;

/// <summary>A step of a run that left records out.</summary>
/// <param name="Position">From 1.</param>
/// <param name="Name">The endpoint and the instance, as they were called when it ran.</param>
/// <param name="LeftOut">How many.</param>
public sealed record RunPass(int Position, string Name, LeftOut LeftOut);

/// <summary>Reads which steps of runs left records out.</summary>
public sealed class RunPasses(ConnectorsDbContext db)
{
    /// <summary>The steps of a run that left records out, in their order; none that passed everything on.</summary>
    public async Task<IReadOnlyList<RunPass>> OfAsync(RunId run, CancellationToken cancel) => await Of(db, run).ToListAsync(cancel);

    internal static IQueryable<RunPass> Of(ConnectorsDbContext db, RunId run) => db.FlowRunPasses
        .Where(row => row.RunId == run)
        .OrderBy(row => row.Position)
        .Select(row => new RunPass(row.Position, row.Shape, new LeftOut(row.Came, row.Filtered, row.Unmatched)));
}
