using System.Text.Json;
using Connectors.Application.Recording;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.Instances;
using Connectors.Domain.People;

namespace Connectors.Application.Instances;

/// <summary>An instance before a change, for its history.</summary>
/// <param name="Settings">What it was.</param>
/// <param name="By">Who changed it last before.</param>
internal sealed record InstanceBefore(InstanceSettings Settings, PersonAt By);

/// <summary>Writes down the revisions of instances. Credentials are in none.</summary>
internal static class InstanceRevisions
{
    public static InstanceBefore Before(this InstanceRow row) => new(row.Settings(), row.LastChange());

    public static InstanceSettings Settings(this InstanceRow row) => new(
        row.ConnectorId,
        row.Name,
        row.MethodKey,
        row.OpenValues(),
        row.CredentialKeys is { } keys ? JsonSerializer.Deserialize<List<string>>(keys) ?? [] : [])
    {
        Limit = row.RateLimit(),
    };

    public static InstanceSettings SettingsOf(InstanceRevisionRow row) => KeptJson.Read<InstanceSettings>(row.Settings)
        ?? throw new InvalidOperationException($"Revision {row.Number} of instance {row.InstanceId} holds no settings.");

    /// <summary>Writes down that an instance was added.</summary>
    public static void Added(this ConnectorsDbContext db, InstanceRow row, PersonAt by)
    {
        row.Number = 1;
        db.Keep(row, row.Settings() with { Entered = row.Settings().Secrets }, (InstanceChangeKind.Added, null, by));
    }

    /// <summary>Writes down what an instance has become.</summary>
    /// <param name="db">The database.</param>
    /// <param name="row">The instance with its changes.</param>
    /// <param name="before">What it was.</param>
    /// <param name="change">What was done, and by whom.</param>
    /// <param name="entered">The keys of the credentials that were entered.</param>
    public static void Changed(
        this ConnectorsDbContext db,
        InstanceRow row,
        InstanceBefore before,
        (InstanceChangeKind Kind, int? Restored, PersonAt By) change,
        IReadOnlyList<string>? entered = null)
    {
        // An instance that is older than its history begins it with what it was.
        if (row.Number == 0)
        {
            row.Number = 1;
            db.Keep(row, before.Settings, (InstanceChangeKind.Edited, null, before.By));
        }

        row.Number++;
        (row.ChangedAt, row.ChangedBy, row.ChangedById) = (change.By.At, change.By.Name, change.By.By.Id);
        db.Keep(row, row.Settings() with { Entered = entered ?? [] }, change);
    }

    private static void Keep(
        this ConnectorsDbContext db,
        InstanceRow row,
        InstanceSettings settings,
        (InstanceChangeKind Kind, int? Restored, PersonAt By) change) => db.InstanceRevisions.Add(new InstanceRevisionRow
        {
            Id = db.NewId<RevisionId>(),
            OrganisationId = row.OrganisationId,
            InstanceId = row.Id,
            Number = row.Number,
            Kind = change.Kind,
            Restored = change.Restored,
            Settings = KeptJson.Write(settings),
            At = change.By.At,
            By = change.By.Name,
            ById = change.By.By.Id,
        });
}
