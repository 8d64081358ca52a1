using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.People;
using Connectors.Domain.Updating;

namespace Connectors.Application.Installed;

/// <summary>The update history: what was done is kept for ever, what was refused as long as the settings say.</summary>
internal static class UpdateRecords
{
    /// <summary>The outcome of what was done; every other one is a refusal.</summary>
    public const string Done = UpdateRecordRow.Done;

    /// <summary>Writes down an update, or that one was taken back.</summary>
    /// <param name="db">The database.</param>
    /// <param name="row">The entry as it is before.</param>
    /// <param name="to">The version that it leads to.</param>
    /// <param name="option">
    /// How: the key of an update option, <c>undo</c>, <c>take-back</c>, or <c>none</c> where nonsense was posted.
    /// </param>
    /// <param name="by">Who did it, and when.</param>
    public static UpdateRecordRow Add(ConnectorsDbContext db, ConnectorRow row, string? to, string option, PersonAt by)
    {
        var record = new UpdateRecordRow
        {
            Id = db.NewId(),
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

    /// <summary>The newest record of the same refusal to the same person.</summary>
    public static IQueryable<UpdateRecordRow> SameRefusal(
        ConnectorsDbContext db, ConnectorRow row, string? to, string option, string outcome, PersonAt by) => db.UpdateRecords
        .Where(record => record.ConnectorId == row.Id && record.Option == option && record.Outcome == outcome)
        .Where(record => record.FromVersion == row.Version && record.ToVersion == to && record.ById == by.By.Id)
        .OrderByDescending(record => record.At);

    /// <summary>Why nothing was done, as the history keeps it; null for what only asks the person again.</summary>
    public static string? OutcomeOf(UpdateResult refusal) => refusal switch
    {
        UpdateResult.ChangedMeanwhile => "changed-meanwhile",
        UpdateResult.OfferChanged => "offer-changed",
        UpdateResult.UpToDate => "up-to-date",
        UpdateResult.AlreadyAlongside => "already-alongside",
        UpdateResult.AlongsideRemoved => "alongside-removed",
        _ => null,
    };
}
