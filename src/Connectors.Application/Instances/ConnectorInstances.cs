using Connectors.Application.People;
using Connectors.Application.Recording;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.Instances;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Instances;

/// <summary>Adds, changes and removes the instances of the signed-in person's organisation.</summary>
public sealed class ConnectorInstances(ConnectorsDbContext db, DefinitionStore definitions, InstanceFilling filling, TimeProvider time)
{
    // Serializable: that the connector is still there is decided on a row that is not written to.
    public Task<InstanceResult> AddAsync(InstalledId connector, InstanceDraft draft, Actor by, CancellationToken cancel) =>
        Prepared().InOneTransactionAsync(async token =>
        {
            if (await definitions.CurrentAsync(connector, token) is not { } current) return new InstanceResult.NotFound();
            var at = by.At(time);
            var row = new InstanceRow
            {
                Id = db.NewId<InstanceId>(),
                OrganisationId = db.RequiredOrganisation,
                ConnectorId = connector,
                Name = "",
                MethodKey = draft.MethodKey,
                OpenValues = "{}",
                AddedAt = at.At,
                AddedBy = at.Name,
                AddedById = by.Id,
                ChangedBy = at.Name,
            };
            var result = await filling.FillAsync(row, draft, current.Content, at, token);
            if (result is not InstanceResult.Saved saved) return result;
            db.Instances.Add(row);
            db.Added(row, at);
            return saved with { Number = row.Number };
        }, Turn.InOrganisation, cancel);

    /// <summary>
    /// Changes an instance, if nobody did since the person looked. It stays signed in where neither its sign-in method nor its credentials
    /// change.
    /// </summary>
    public Task<InstanceResult> EditAsync(InstanceId id, InstanceDraft draft, Actor by, CancellationToken cancel) =>
        Prepared().InOneTransactionAsync(async token =>
        {
            if (await db.Instances.SingleOrDefaultAsync(row => row.Id == id, token) is not { } row) return new InstanceResult.NotFound();
            if (await definitions.CurrentAsync(row.ConnectorId, token) is not { Content: var content })
                return new InstanceResult.NotFound();
            if (row.ChangedSince(draft.Seen) is { } other) return new InstanceResult.ChangedMeanwhile(other, row.Number);
            var (before, was, at) = (filling.Read(row), row.Before(), by.At(time));
            var result = await filling.FillAsync(row, draft, content, at, token);
            if (result is InstanceResult.Saved saved)
            {
                db.Changed(row, was, (InstanceChangeKind.Edited, null, at), draft.Entered(content));
                return saved with
                {
                    Number = row.Number,
                    Stopped = await StoppedFlows.OfAsync(db, content, before, filling.Read(row), token),
                };
            }

            db.ChangeTracker.Clear();
            return result;
        }, cancel);

    public Task<InstanceResult> RemoveAsync(
        InstanceId id, Actor by, CancellationToken cancel) => db.InOneTransactionAsync<InstanceResult>(async token =>
    {
        if (await db.Instances.SingleOrDefaultAsync(row => row.Id == id, token) is not { } row) return new InstanceResult.NotFound();
        if (await db.FlowShapes.AnyAsync(shape => shape.InstanceId == id && db.Flows.Any(flow => flow.Id == shape.FlowId), token))
            return new InstanceResult.InUse(row.Name);
        var at = by.At(time);
        (row.RemovedAt, row.Revision) = (at.At, row.Revision + 1);
        db.Changed(row, row.Before(), (InstanceChangeKind.Removed, null, at));
        return new InstanceResult.Saved(row.Id, row.Name, row.State);
    }, Turn.InOrganisation, cancel);

    /// <summary>Brings a removed instance back as it was, credentials included.</summary>
    public Task<InstanceResult> PutBackAsync(
        InstanceId id, Actor by, CancellationToken cancel) => db.InOneTransactionAsync<InstanceResult>(async token =>
    {
        if (await db.Instances.FindRemovedAsync(id, token) is not { } row) return new InstanceResult.NotFound();
        if (!await db.Connectors.AnyAsync(connector => connector.Id == row.ConnectorId, token)) return new InstanceResult.NotReady();
        (row.RemovedAt, row.Revision) = (null, row.Revision + 1);
        db.Changed(row, row.Before(), (InstanceChangeKind.PutBack, null, by.At(time)));
        return new InstanceResult.Saved(row.Id, row.Name, row.State);
    }, Turn.InOrganisation, cancel);

    private ConnectorsDbContext Prepared()
    {
        filling.Prepare();
        return db;
    }
}
