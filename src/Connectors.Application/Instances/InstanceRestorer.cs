using Connectors.Application.People;
using Connectors.Application.Recording;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.Instances;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Instances;

/// <summary>Restores what an instance was at an earlier revision, as a new revision. Credentials and the sign-in method stay.</summary>
public sealed class InstanceRestorer(ConnectorsDbContext db, DefinitionStore definitions, InstanceFilling filling, TimeProvider time)
{
    /// <param name="instance">The instance.</param>
    /// <param name="number">The revision.</param>
    /// <param name="seen">The current revision, if it must be unchanged.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    public Task<InstanceResult> RestoreAsync(InstanceId instance, int number, int? seen, Actor by, CancellationToken cancel)
    {
        filling.Prepare();
        return db.InOneTransactionAsync(async token =>
        {
            if (await db.Instances.SingleOrDefaultAsync(row => row.Id == instance, token) is not { } row
                || await InstanceHistory.OfInstance(db, instance).SingleOrDefaultAsync(row => row.Number == number, token) is not { } old
                || await definitions.CurrentAsync(row.ConnectorId, token) is not { Content: var content })
                return new InstanceResult.NotFound();
            if (row.ChangedSince(seen) is { } other) return new InstanceResult.ChangedMeanwhile(other, row.Number);
            var (before, at) = (row.Before(), by.At(time));
            var was = filling.Read(row);
            var result = await filling.FillAsync(row, DraftOf(InstanceRevisions.SettingsOf(old), row, content), content, at, token);
            if (result is not InstanceResult.Saved saved)
            {
                db.ChangeTracker.Clear();
                return result;
            }

            db.Changed(row, before, (InstanceChangeKind.Restored, number, at));
            return saved with
            {
                Number = row.Number,
                Stopped = await StoppedFlows.OfAsync(db, content, was, filling.Read(row), token),
            };
        }, cancel);
    }

    // Values that another method or an earlier definition asked for have no place any more.
    private static InstanceDraft DraftOf(InstanceSettings settings, InstanceRow row, ConnectorContent content)
    {
        var asked = content.AskedBy(content.MethodOf(row.MethodKey)).Where(variable => !variable.Secret).Select(variable => variable.Key);
        return new InstanceDraft(
            settings.Name,
            row.MethodKey,
            settings.Values.IntersectBy(asked, pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Value),
            settings.Limit);
    }
}
