using Connectors.Application.Recording;
using Connectors.Application.Updating.Choices;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.Installed;
using Connectors.Domain.Merging;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Options;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Application.Updating;

/// <summary>Plans updates and applies them: the only way in which a connector gets another release.</summary>
public sealed class ConnectorUpdates(
    ConnectorsDbContext db, UpdateFactsReader facts, StepApplier steps, UpdateRecords records)
{
    /// <summary>What can be done to the connector now; null where there is no such connector, or no such update.</summary>
    /// <param name="id">The connector.</param>
    /// <param name="aim">What it is about; null where a newer release is to be taken.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<UpdatePlan?> PlanAsync(InstalledId id, UpdateAim? aim, CancellationToken cancel) =>
        await facts.FindAsync(id, aim, cancel) is { } found ? UpdatePlanner.Plan(found) : null;

    /// <summary>Applies a plan if it still holds and every answer and consent is given: in one transaction, or not at all.</summary>
    /// <remarks>
    /// In turns with edits of the organisation's flows and instances, which the plan is about.
    /// </remarks>
    public async Task<UpdateResult> ApplyAsync(UpdateRequest request, CancellationToken cancel)
    {
        if (request.Filled.Count > 0) steps.Prepare();
        var (result, record) = await db.InOneTransactionAsync(token => OnceAsync(request, token), Turn.InOrganisation, cancel);
        if (record is not null) records.Log(record);
        return result;
    }

    /// <summary>The same as a part of a transaction that has its turn.</summary>
    internal async Task<(UpdateResult Result, UpdateRecordRow? Record)> OnceAsync(UpdateRequest request, CancellationToken cancel)
    {
        if (await facts.FindRowAsync(request.Id, request.Aim, cancel) is not { } found) return (new UpdateResult.NotFound(), null);
        var plan = UpdatePlanner.Plan(found.Facts);
        return UpdateRules.Refusal(plan, request) is { } refusal
            ? (refusal, await records.RefusedAsync(
                found.Row, found.Target?.Version, request.Option, refusal, records.Now(request.By), cancel))
            : await ApplyAsync(found, plan.Find(request.Option)!, request, cancel);
    }

    private async Task<(UpdateResult Result, UpdateRecordRow Record)> ApplyAsync(
        FactsOfRow found, OptionPlan plan, UpdateRequest request, CancellationToken cancel)
    {
        var (row, what) = (found.Row, new Applying(found, plan, request, records.Now(request.By)));
        var record = UpdateRecords.Add(db, row, what.Target.Version, plan.Key, what.By);
        record.Lost = plan.Sums.Lost;
        await AnswerRules.UsedAsync(
            db, [.. RememberedAnswers.UsedBy(found.Facts, plan).Select(kept => kept.Rule)], what.By.At, cancel);
        await steps.ApplyAsync(what, cancel);
        if (plan.Lead.IsMove) return (await MoveRecords.AddAsync(db, what, record, cancel), record);
        (record.AddedId, record.FingerprintAfter) = (what.Added?.Id, (what.Added ?? row).CurrentFingerprint);
        if (what.Added is { } added)
            return (Installed(found, plan, added), record);
        if (found.HasAnswers) await AnswerDrafts.RemoveAsync(db, row, cancel);
        Revisions.Add(db, row, FactsOf(plan, found) with { Because = request.Because }, what.By);
        return (new UpdateResult.Updated(found.Facts.Id, row.Name, plan.Lead.Baseline.Release.Version, plan, row.Revision), record);
    }

    private static UpdateResult.Installed Installed(FactsOfRow found, OptionPlan plan, ConnectorRow added) =>
        new(added.Id, found.Facts.Id, found.Row.Name, found.Facts.Offered!.Release.Version)
        {
            LeavesSomething = plan.Instances.Count + plan.Flows.Count > 0 || found.Row.Customisations > 0,
        };

    private static RevisionFacts FactsOf(OptionPlan plan, FactsOfRow found) => new RevisionFacts(plan.Key switch
    {
        Undo.Name => RevisionKind.Undone,
        RestoreEdits.Name => RevisionKind.EditsRestored,
        Overwrite.Name => RevisionKind.Overwritten,
        _ => RevisionKind.Updated,
    })
    {
        Number = plan.Key == Undo.Name ? found.Facts.Undo!.Number : null,
        To = found.Target!.Version,
        Count = plan.Sums.Kept,
    }.With([.. plan.Lead.Mine.Select(row => (row.Edit, (Fate?)row.Fate))]);
}
