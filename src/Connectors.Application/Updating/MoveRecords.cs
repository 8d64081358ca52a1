using Connectors.Application.Recording;
using Connectors.Application.Updating.Choices;
using Connectors.Application.Updating.Moving;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Catalog;
using Connectors.Domain.Installed;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Moving;
using Connectors.Domain.Updating.Options;

namespace Connectors.Application.Updating;

/// <summary>Writes down what a move did, or that one was undone.</summary>
internal static class MoveRecords
{
    public static async Task<UpdateResult> AddAsync(
        ConnectorsDbContext db, Applying what, UpdateRecordRow record, CancellationToken cancel)
    {
        (record.AddedId, record.FingerprintAfter) = (what.Other.Id, what.Other.CurrentFingerprint);
        var result = new UpdateResult.Moved(
            what.Found.Facts.Id,
            what.Other.Id,
            what.Row.Name,
            ReleaseVersion.Parse(what.Target.Version),
            what.Plan);
        if (what.Found.Move is { } move)
        {
            await UndoneAsync(db, what, move, cancel);
            return result;
        }

        if (what.Found.HasAnswers) await AnswerDrafts.RemoveAsync(db, what.Row, cancel);
        return result with { Number = await MoveStore.AddAsync(db, (what.Row, what.Other), DoneOf(what), what.By, cancel) };
    }

    private static async Task UndoneAsync(ConnectorsDbContext db, Applying what, MoveRow move, CancellationToken cancel)
    {
        var isWhole = what.Found.Facts.Moved!.Flow is null;
        var flows = what.Moved.Flows.Select(flow => flow.Id).ToHashSet();
        await MoveStore.UndoneAsync(db, move, (flows, isWhole), what.By.At, cancel);
        if (what.Plan.Lead.Steps.Any(step => step is UpdateStep.ReplaceDefinition))
            Revisions.Add(db, what.Row, new RevisionFacts(RevisionKind.MoveUndone) { From = move.FromVersion }, what.By);
    }

    private static MoveDone DoneOf(Applying what)
    {
        var (plan, moved) = (what.Plan, what.Moved);
        return new MoveDone([.. plan.Lead.Moves.Instances.Select(one => DoneOf(one, moved))], moved.Flows)
        {
            Installed = what.Added is not null,
            Retired = moved.Retired,
            Removed = moved.Removed,
            Edited = $"{what.Found.Facts.Current.Fingerprint}",
            Before = $"{what.Found.Facts.Offered!.Definition.Fingerprint}",
            After = $"{plan.Lead.Result.Fingerprint}",
        };
    }

    private static InstanceDone DoneOf(InstanceMove one, MoveProgress moved) => new(
        one.Before.Id,
        one.Choice.Way,
        one.Choice.Way == InstanceWay.Copy ? moved.Copies[one.Before.Id] : one.Choice.Other,
        one.Before.MethodKey);
}
