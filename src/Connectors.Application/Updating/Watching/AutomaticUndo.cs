using Connectors.Application.Recording;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Installed;
using Connectors.Domain.People;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Options;
using Connectors.Domain.Updating.Planning;
using Connectors.Domain.Updating.Watching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Connectors.Application.Updating.Watching;

/// <summary>An update that was undone by itself.</summary>
/// <param name="Connector">The connector.</param>
/// <param name="From">The version that it was taken back from.</param>
/// <param name="To">The version that it has again.</param>
/// <param name="At">When (UTC).</param>
public sealed record UndoneByItself(Named<InstalledId> Connector, string From, string To, DateTime At);

/// <summary>
/// Undoes an update when the first flow goes wrong after it, where the organisation wants that: at most once for each version of a
/// connector, and only where the undo needs no answer and no consent.
/// </summary>
public sealed partial class AutomaticUndo(ConnectorsDbContext db, UpdateWatch watch, ConnectorUpdates updates, ILogger<AutomaticUndo> log)
{
    /// <summary>Who the histories say it was.</summary>
    private static readonly Actor Self = Actor.Updating(default(MemberId), "Automatic undo");

    public Task<bool> IsOnAsync(CancellationToken cancel) =>
        Organisation.Select(row => row.UndoesByItself).SingleOrDefaultAsync(cancel);

    public Task SwitchAsync(bool on, CancellationToken cancel) => db.InOneTransactionAsync(
        token => Organisation.ExecuteUpdateAsync(set => set.SetProperty(row => row.UndoesByItself, on), token), cancel);

    /// <summary>What was undone during the last days, newest first.</summary>
    /// <param name="since">From when on (UTC).</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<UndoneByItself>> SinceAsync(DateTime since, CancellationToken cancel) =>
    [
        .. (await Undone(db).Where(row => row.At > since).OrderByDescending(row => row.At).AsNoTracking().ToListAsync(cancel)).Select(
            row => new UndoneByItself(
                new Named<InstalledId>(row.ConnectorId, row.ConnectorName), row.FromVersion ?? "", row.ToVersion ?? "", row.At)),
    ];

    /// <summary>Looks at a run that has ended, and undoes the updates that it went wrong after.</summary>
    public async Task AfterRunAsync(RunId run, CancellationToken cancel)
    {
        if (!await IsOnAsync(cancel)) return;
        var flow = await db.FlowRuns
            .Where(row => row.Id == run && (row.State == RunState.Done || row.State == RunState.Failed))
            .Select(row => (FlowId?)row.FlowId)
            .SingleOrDefaultAsync(cancel);
        if (flow is null) return;
        foreach (var found in await watch.FindAsync(flow, cancel)) await UndoAsync(found, cancel);
    }

    private async Task UndoAsync(WatchFinding found, CancellationToken cancel)
    {
        var connector = found.Connector.Id;
        // Flows that were moved to try a version are for a person to bring back.
        if (found.Undo is not UpdateAim.Undo aim) return;
        if (await Undone(db).AnyAsync(row => row.ConnectorId == connector && row.FromVersion == found.To, cancel)) return;
        if (await updates.PlanAsync(connector, aim, cancel) is not { } plan) return;
        if (plan.Find(Undo.Name) is not { IsDecided: true, Consents.Count: 0 })
        {
            LogLeft(connector, found.To, found.Run);
            return;
        }

        var seen = new SeenPlan(plan.Document.Hash, plan.Document.Json);
        var because = new UndoCause(found.Flow.Name, found.Verdict);
        var request = new UpdateRequest(connector, Undo.Name, seen, [], Self) { Aim = aim, Because = because };
        var result = await updates.ApplyAsync(request, cancel);
        if (result is UpdateResult.Updated) LogUndone(connector, found.To, found.Run);
    }

    private IQueryable<OrganisationRow> Organisation => db.Organisations.Where(row => row.Id == db.RequiredOrganisation);

    private static IQueryable<UpdateRecordRow> Undone(ConnectorsDbContext db) => db.UpdateRecords
        .Where(row => row.ById == default(MemberId) && row.Option == Undo.Name && row.Outcome == UpdateRecords.Done);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Undid the update of {ConnectorId} to {Version} after run {RunId}")]
    private partial void LogUndone(InstalledId connectorId, string version, RunId runId);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Run {RunId} went wrong after the update of {ConnectorId} to {Version}, whose undo a person must decide")]
    private partial void LogLeft(InstalledId connectorId, string version, RunId runId);
}
