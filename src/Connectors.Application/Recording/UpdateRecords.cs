using Connectors.Application.People;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Options;
using Connectors.Domain.Updating.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Connectors.Application.Recording;

/// <summary>The update history: what was done is kept for ever, what was refused for as long as the settings say.</summary>
public sealed partial class UpdateRecords(ConnectorsDbContext db, TimeProvider time, ILogger<UpdateRecords> log)
{
    /// <summary>The outcome of what was done; every other one is a refusal.</summary>
    public const string Done = "done";

    /// <summary>The option of restoring a revision that has another release.</summary>
    public const string Restored = "restore";

    /// <summary>Writes down an update, or that one was taken back.</summary>
    /// <param name="db">The database.</param>
    /// <param name="row">The entry as it is before.</param>
    /// <param name="to">The version that it leads to.</param>
    /// <param name="option">
    /// How: the key of an update option, <c>undo</c>, <c>restore</c>, <c>take-back</c>, or <c>none</c> where nonsense was posted.
    /// </param>
    /// <param name="by">Who did it, and when.</param>
    internal static UpdateRecordRow Add(ConnectorsDbContext db, ConnectorRow row, string? to, string option, PersonAt by)
    {
        var record = new UpdateRecordRow
        {
            Id = db.NewId<UpdateRecordId>(),
            OrganisationId = row.OrganisationId,
            ConnectorId = row.Id,
            ConnectorName = row.Name,
            FromVersion = row.Version,
            ToVersion = to,
            FingerprintBefore = row.CurrentFingerprint,
            FingerprintAfter = row.CurrentFingerprint,
            Option = option,
            Outcome = Done,
            At = by.At,
            By = by.Name,
            ById = by.By.Id,
        };
        db.UpdateRecords.Add(record);
        return record;
    }

    /// <summary>
    /// Writes down a refusal, and null where it only asks the person again. The same refusal again is counted, so that a thousand of
    /// them do not fill the history.
    /// </summary>
    internal async Task<UpdateRecordRow?> RefusedAsync(
        ConnectorRow row, string? to, string option, UpdateResult refusal, PersonAt by, CancellationToken cancel)
    {
        if (OutcomeOf(refusal) is not { } outcome) return null;
        var key = IsKnown(option) ? option : "none";
        if (await SameRefusal(db, row, to, key, outcome, by).FirstOrDefaultAsync(cancel) is { } same)
        {
            (same.Times, same.At) = (same.Times + 1, by.At);
            return same;
        }

        var record = Add(db, row, to, key, by);
        record.Outcome = outcome;
        return record;
    }

    internal PersonAt Now(Actor by) => by.At(time);

    internal void Log(UpdateRecordRow record) =>
        LogUpdate(record.ConnectorId, record.FromVersion, record.ToVersion, record.Option, record.Outcome);

    /// <summary>The newest record of the same refusal to the same person.</summary>
    internal static IQueryable<UpdateRecordRow> SameRefusal(
        ConnectorsDbContext db, ConnectorRow row, string? to, string option, string outcome, PersonAt by) => db.UpdateRecords
        .Where(record => record.ConnectorId == row.Id && record.Option == option && record.Outcome == outcome)
        .Where(record => record.FromVersion == row.Version && record.ToVersion == to && record.ById == by.By.Id)
        .OrderByDescending(record => record.At);

    /// <summary>Why nothing was done, as the history keeps it; null for what only asks the person again.</summary>
    internal static string? OutcomeOf(UpdateResult refusal) => refusal switch
    {
        UpdateResult.PlanChanged(_, [var first, ..]) => OutcomeOf(first),
        UpdateResult.UpToDate => "up-to-date",
        UpdateResult.AlreadyAlongside => "already-alongside",
        _ => null,
    };

    private static string OutcomeOf(PlanDifference difference) => difference switch
    {
        PlanDifference.Edited => "changed-meanwhile",
        PlanDifference.OtherOffer => "offer-changed",
        PlanDifference.AlongsideAdded => "already-alongside",
        PlanDifference.AlongsideRemoved => "alongside-removed",
        _ => "plan-changed",
    };

    private static bool IsKnown(string option) =>
        option is Undo.Name or RestoreEdits.Name or Move.Name or UndoMove.Name || UpdateOptions.All.Any(known => known.Key == option);

    [LoggerMessage(Level = LogLevel.Information, Message = "Updated {ConnectorId} from {From} to {To} by {Option}: {Outcome}")]
    private partial void LogUpdate(InstalledId connectorId, string? from, string? to, string option, string outcome);
}
