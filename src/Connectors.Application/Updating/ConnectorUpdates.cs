using Connectors.Application.Recording;
using Connectors.Application.Updating.Choices;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Installed;
using Connectors.Domain.Merging;
using Connectors.Domain.People;
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
    /// <param name="past">The update of the past that it is about; null where a newer release is to be taken.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<UpdatePlan?> PlanAsync(InstalledId id, PastUpdate? past, CancellationToken cancel) =>
        await facts.FindAsync(id, past, cancel) is { } found ? UpdatePlanner.Plan(found) : null;

    /// <summary>Applies a plan if it still holds and every answer and consent is given: in one transaction, or not at all.</summary>
    /// <remarks>
    /// In turns with edits of the organisation's flows and instances, which the plan is about and the update does not write.
    /// </remarks>
    public async Task<UpdateResult> ApplyAsync(UpdateRequest request, CancellationToken cancel)
    {
        var (result, record) = await db.InOneTransactionAsync(token => OnceAsync(request, token), Turn.InOrganisation, cancel);
        if (record is not null) records.Log(record);
        return result;
    }

    /// <summary>The same as a part of a transaction that has its turn.</summary>
    internal async Task<(UpdateResult Result, UpdateRecordRow? Record)> OnceAsync(UpdateRequest request, CancellationToken cancel)
    {
        if (await facts.FindRowAsync(request.Id, request.Past, cancel) is not { } found) return (new UpdateResult.NotFound(), null);
        var (plan, by) = (UpdatePlanner.Plan(found.Facts), records.Now(request.By));
        return UpdateRules.Refusal(plan, request) is { } refusal
            ? (refusal, await records.RefusedAsync(found.Row, found.Target?.Version, request.Option, refusal, by, cancel))
            : await ApplyAsync(found, plan.Find(request.Option)!, request.Because, by, cancel);
    }

    private async Task<(UpdateResult Result, UpdateRecordRow Record)> ApplyAsync(
        FactsOfRow found, OptionPlan plan, string? because, PersonAt by, CancellationToken cancel)
    {
        var (row, target) = (found.Row, found.Target!);
        var record = UpdateRecords.Add(db, row, target.Version, plan.Key, by);
        record.Lost = plan.Sums.Lost;
        await AnswerRules.UsedAsync(db, [.. RememberedAnswers.UsedBy(found.Facts, plan).Select(kept => kept.Rule)], by.At, cancel);
        var added = await steps.ApplyAsync(plan.Lead.Steps, row, target, by, cancel);
        (record.AddedId, record.FingerprintAfter) = (added?.Id, (added ?? row).CurrentFingerprint);
        var release = plan.Lead.LeavesExisting ? found.Facts.Offered!.Release : plan.Lead.Baseline.Release;
        if (added is not null)
            return (new UpdateResult.Installed(new InstalledId(added.Id), found.Facts.Id, row.Name, release.Version), record);
        if (found.HasAnswers) await AnswerDrafts.RemoveAsync(db, row, cancel);
        Revisions.Add(db, row, TitleOf(plan, found), [.. because is null ? [] : new[] { because }, .. WordsOf(plan)], by);
        return (new UpdateResult.Updated(found.Facts.Id, row.Name, release.Version, plan, row.Revision), record);
    }

    private static string TitleOf(OptionPlan plan, FactsOfRow found) => plan.Key switch
    {
        Undo.Name => $"Undid revision {found.Facts.Undo!.Number}, back to {found.Target!.Version}",
        RestoreEdits.Name => plan.Sums.Kept == 1 ? "Restored 1 change" : $"Restored {plan.Sums.Kept} changes",
        Overwrite.Name => $"Overwritten by {found.Target!.Version}",
        _ when plan.Sums.Kept == 1 => $"Updated to {found.Target!.Version}, 1 change kept",
        _ when plan.Sums.Kept > 1 => $"Updated to {found.Target!.Version}, {plan.Sums.Kept} changes kept",
        _ => $"Updated to {found.Target!.Version}",
    };

    private static IEnumerable<string> WordsOf(OptionPlan plan) => plan.Lead.Mine.Select(row => (row.Fate, plan.Key) switch
    {
        (Fate.AdoptedUpstream, RestoreEdits.Name) => $"There already: {row.Edit.Words}",
        (Fate.Dropped or Fate.DecidedTheirs, RestoreEdits.Name) => $"Not restored: {row.Edit.Words}",
        (_, RestoreEdits.Name) => $"Restored: {row.Edit.Words}",
        (Fate.AdoptedUpstream, _) => $"In the release too: {row.Edit.Words}",
        (Fate.Dropped or Fate.DecidedTheirs, _) => $"Replaced: {row.Edit.Words}",
        _ => $"Kept: {row.Edit.Words}",
    });
}
