using System.Data;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.People;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Authentication;
using Connectors.Domain.Updating;
using Connectors.Infrastructure.Data;
using Connectors.Infrastructure.Data.Rows;
using Connectors.Infrastructure.Installed;
using Connectors.Infrastructure.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Infrastructure.Instances;

/// <summary>Adds, shows, changes and removes the instances of the signed-in person's organisation.</summary>
public sealed class ConnectorInstances(ConnectorsDbContext db, InstalledConnectors installed, CredentialVault vault, TimeProvider time)
{
    public async Task<IReadOnlyList<InstanceLine>> OfAsync(IReadOnlyCollection<Guid> connectors, CancellationToken cancel) => await Of(db, connectors).ToListAsync(cancel);

    public async Task<Instance?> FindAsync(Guid id, CancellationToken cancel) =>
        await db.Instances.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) is { } row ? row.ToInstance(vault) : null;

    // Serializable: that the connector is still there is decided on a row that is not written to.
    public Task<InstanceResult> AddAsync(InstalledId connector, InstanceDraft draft, Person by, CancellationToken cancel) => Prepared().InOneTransactionAsync(async token =>
    {
        if (await installed.FindAsync(connector, token) is not { } found) return new InstanceResult.NotFound();
        var at = by.At(time);
        var row = new InstanceRow
        {
            Id = Guid.CreateVersion7(),
            OrganisationId = db.RequiredOrganisation,
            ConnectorId = connector.Value,
            Name = "",
            MethodKey = draft.MethodKey,
            OpenValues = "{}",
            AddedAt = at.At,
            AddedBy = at.Name,
        };
        var result = Fill(row, draft, found.Current.Content, at.At);
        if (result is InstanceResult.Saved) db.Instances.Add(row);
        return result;
    }, cancel, IsolationLevel.Serializable);

    /// <summary>Changes an instance. It stays signed in where neither its sign-in method nor its credentials change.</summary>
    public Task<InstanceResult> EditAsync(Guid id, InstanceDraft draft, Person by, CancellationToken cancel) => Prepared().InOneTransactionAsync(async token =>
    {
        if (await db.Instances.SingleOrDefaultAsync(row => row.Id == id, token) is not { } row) return new InstanceResult.NotFound();
        if (await installed.FindAsync(new InstalledId(row.ConnectorId), token) is not { } connector) return new InstanceResult.NotFound();
        var result = Fill(row, draft, connector.Current.Content, by.At(time).At);
        if (result is not InstanceResult.Saved) db.ChangeTracker.Clear();
        return result;
    }, cancel);

    public Task<InstanceResult> RemoveAsync(Guid id, CancellationToken cancel) => db.InOneTransactionAsync<InstanceResult>(async token =>
    {
        if (await db.Instances.SingleOrDefaultAsync(row => row.Id == id, token) is not { } row) return new InstanceResult.NotFound();
        if (await db.FlowShapes.AnyAsync(shape => shape.InstanceId == id && db.Flows.Any(flow => flow.Id == shape.FlowId), token)) return new InstanceResult.InUse(row.Name);
        (row.RemovedAt, row.Revision) = (time.GetUtcNow().UtcDateTime, row.Revision + 1);
        return new InstanceResult.Saved(row.Id, row.Name, row.State);
    }, cancel, IsolationLevel.Serializable);

    /// <summary>Brings a removed instance back as it was, credentials included.</summary>
    public Task<InstanceResult> PutBackAsync(Guid id, CancellationToken cancel) => db.InOneTransactionAsync<InstanceResult>(async token =>
    {
        var removed = db.Instances.IgnoreQueryFilters().Where(row => row.OrganisationId == db.RequiredOrganisation && row.RemovedAt != null);
        if (await removed.SingleOrDefaultAsync(row => row.Id == id, token) is not { } row) return new InstanceResult.NotFound();
        if (!await db.Connectors.AnyAsync(connector => connector.Id == row.ConnectorId, token)) return new InstanceResult.NotReady();
        (row.RemovedAt, row.Revision) = (null, row.Revision + 1);
        return new InstanceResult.Saved(row.Id, row.Name, row.State);
    }, cancel, IsolationLevel.Serializable);

    internal static IQueryable<InstanceLine> Of(ConnectorsDbContext db, IReadOnlyCollection<Guid> connectors) => db.Instances
        .Where(row => connectors.Contains(row.ConnectorId)).OrderBy(row => row.Name).ThenBy(row => row.Id)
        .Select(row => new InstanceLine(row.Id, row.ConnectorId, row.Name, row.State));

    private ConnectorsDbContext Prepared()
    {
        vault.Prepare();
        return db;
    }

    private InstanceResult Fill(InstanceRow row, InstanceDraft draft, ConnectorContent content, DateTime at)
    {
        var method = content.Authentication.FirstOrDefault(method => method.Key == draft.MethodKey);
        if (method is null || content.Endpoints.Count == 0) return new InstanceResult.NotReady();
        var (isNew, methodBefore, secretsBefore, openBefore) = (row.Revision == 0, row.MethodKey, row.Credentials(vault), row.OpenValues());
        row.Fill(draft, method, vault);
        var obstacles = ObstaclesOf(content, method, row.RequestValues(vault), draft);
        if (obstacles.Count > 0) return new InstanceResult.Faulty(obstacles);
        if (isNew || methodBefore != row.MethodKey || !Same(secretsBefore, row.Credentials(vault)) || !Same(openBefore, row.OpenValues()))
        {
            (row.Tokens, row.TokensExpireAt) = (null, null);
            row.Become(AuthenticationSchemes.Of(method.Type).NeedsToken ? InstanceState.NeedsSignIn : InstanceState.SignedIn, null, at);
        }

        (row.Name, row.Revision) = (RowFacts.ToName(draft.Name), row.Revision + 1);
        return new InstanceResult.Saved(row.Id, row.Name, row.State);
    }

    private static IReadOnlyList<Obstacle> ObstaclesOf(ConnectorContent content, AuthenticationMethod method, RequestValues values, InstanceDraft draft)
    {
        var (_, obstacles) = RequestRenderer.Instance(content, method, values);
        return string.IsNullOrWhiteSpace(draft.Name) ? [new Obstacle.Unfit("Name", "Give the instance a name."), .. obstacles] : obstacles;
    }

    private static bool Same(Dictionary<string, string> left, Dictionary<string, string> right) => left.Count == right.Count && !left.Except(right).Any();
}
