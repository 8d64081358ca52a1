using Connectors.Application.People;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.People;
using Connectors.Domain.Ports;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Options;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Connectors.Application.Installed;

/// <summary>Applies updates: one transaction each, decided inside it.</summary>
public sealed partial class UpdateStore(ConnectorsDbContext db, UpdateSubjects subjects, TimeProvider time, ILogger<UpdateStore> log)
    : IUpdateStore
{
    public async Task<UpdateSubject?> FindAsync(InstalledId id, CancellationToken cancel) =>
        (await subjects.FindAsync(id, cancel))?.Subject;

    public async Task<UpdateResult> ApplyAsync(
        InstalledId id, Func<UpdateSubject, UpdateDecision> decide, Person by, CancellationToken cancel)
    {
        var (result, record) = await db.InOneTransactionAsync(token => DecideAndApplyAsync(id, decide, by, token), cancel);
        if (record is not null) LogUpdate(record.ConnectorId, record.FromVersion, record.ToVersion, record.Option, record.Outcome);
        return result;
    }

    private async Task<(UpdateResult Result, UpdateRecordRow? Record)> DecideAndApplyAsync(
        InstalledId id, Func<UpdateSubject, UpdateDecision> decide, Person by, CancellationToken cancel)
    {
        // Installing alongside writes nothing to the entry, so that its revision alone would not keep two updates of it apart: the second
        // one waits here.
        await db.Connectors
            .Where(row => row.Id == id.Value)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Revision, row => row.Revision), cancel);
        if (await subjects.FindAsync(id, cancel) is not { } stored) return (new UpdateResult.NotFound(), null);
        return decide(stored.Subject) switch
        {
            UpdateDecision.GoAhead(var plan) => await ApplyAsync(stored, plan, by.At(time), cancel),
            UpdateDecision.Refuse refused => (refused.Because, await RefusedAsync(stored, refused, by.At(time), cancel)),
            _ => throw new InvalidOperationException("A decision is one of two."),
        };
    }

    private async Task<(UpdateResult Result, UpdateRecordRow Record)> ApplyAsync(
        StoredSubject stored, UpdatePlan plan, PersonAt by, CancellationToken cancel)
    {
        var record = UpdateRecords.Add(db, stored.Row, plan.To.Version.ToString(), plan.Option.Key, by);
        record.Lost = plan.Losses.Count;
        var added = ApplySteps(plan.Steps, stored.Row, stored.Offered!, by);
        record.AddedId = added?.Id;
        record.FingerprintAfter = (added ?? stored.Row).CurrentFingerprint;
        (added ?? stored.Row).Colour = await subjects.ColourAsync(stored.Offered!, cancel);
        if (added is not null)
            return (new UpdateResult.Installed(new InstalledId(added.Id), stored.Subject.Id, stored.Row.Name, plan.To.Version), record);
        await subjects.FollowAsync(stored, cancel);
        Revisions.Add(db, stored.Row, Title(plan), [.. plan.Losses.Select(loss => $"Replaced: {loss.Words}")], by);
        return (new UpdateResult.Updated(stored.Subject.Id, stored.Row.Name, plan.To.Version, plan.Losses.Count), record);
    }

    // The same refusal again is counted, so that a thousand of them do not fill the history.
    private async Task<UpdateRecordRow?> RefusedAsync(
        StoredSubject stored, UpdateDecision.Refuse refused, PersonAt by, CancellationToken cancel)
    {
        if (UpdateRecords.OutcomeOf(refused.Because) is not { } outcome) return null;
        var (to, option) = (stored.Offered?.Version, refused.Option ?? "none");
        if (await UpdateRecords.SameRefusal(db, stored.Row, to, option, outcome, by).FirstOrDefaultAsync(cancel) is { } same)
        {
            (same.Times, same.At) = (same.Times + 1, by.At);
            return same;
        }

        var record = UpdateRecords.Add(db, stored.Row, to, option, by);
        record.Outcome = outcome;
        return record;
    }

    /// <summary>Does every step.</summary>
    /// <returns>The connector that was added, if one was.</returns>
    /// <exception cref="InvalidOperationException">A step is unknown here: the transaction is undone.</exception>
    private ConnectorRow? ApplySteps(IEnumerable<UpdateStep> steps, ConnectorRow row, ReleaseRow offered, PersonAt by)
    {
        ConnectorRow? added = null;
        foreach (var step in steps)
        {
            switch (step)
            {
                case UpdateStep.ReplaceDefinition(var with):
                    row.CurrentFingerprint = with.ToString();
                    break;
                case UpdateStep.MoveBaseline:
                    row.MoveBaseline(offered);
                    row.Customisations = 0;
                    break;
                case UpdateStep.AddEntry:
                    added = AddBeside(row, offered, by);
                    break;
                default:
                    throw new InvalidOperationException($"No one knows how to do {step.GetType().Name}, so nothing of the update is done.");
            }
        }

        return added;
    }

    private ConnectorRow AddBeside(ConnectorRow row, ReleaseRow offered, PersonAt by)
    {
        var added = Entries.New(db, row.Name, offered.Fingerprint, by.At);
        added.AlongsideOfId = row.Id;
        added.AlongsideOfVersion = row.Version;
        added.MoveBaseline(offered);
        Revisions.Add(db, added, $"Installed {offered.Version} alongside {row.Version}", [], by);
        return added;
    }

    private static string Title(UpdatePlan plan) =>
        plan.Option is Overwrite ? $"Overwritten by {plan.To.Version}" : $"Updated to {plan.To.Version}";

    [LoggerMessage(Level = LogLevel.Information, Message = "Updated {ConnectorId} from {From} to {To} by {Option}: {Outcome}")]
    private partial void LogUpdate(Guid connectorId, string? from, string? to, string option, string outcome);
}
