using Connectors.Infrastructure.Data;
using Connectors.Infrastructure.Data.Queries;
using Connectors.Infrastructure.Data.Rows;
using Connectors.Infrastructure.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Infrastructure.Instances;

/// <summary>Reads the instances of the signed-in person's organisation, never their credentials.</summary>
public sealed class InstanceReader(
    ConnectorsDbContext db, DefinitionStore definitions, CredentialVault vault, CredentialDestinations destinations)
{
    private const int MostRemoved = 100;

    public async Task<IReadOnlyList<InstanceLine>> OfAsync(IReadOnlyCollection<Guid> connectors, CancellationToken cancel) =>
        await Of(db, connectors).ToListAsync(cancel);

    /// <summary>All instances with their connectors, for a shape to choose from.</summary>
    /// <param name="search">Part of the name of an instance or a connector; null or empty for all.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<InstanceChoice>> ChoicesAsync(string? search, CancellationToken cancel) =>
        await Choices(db, search).ToListAsync(cancel);

    /// <summary>The instances of a connector that were removed, newest first.</summary>
    public async Task<IReadOnlyList<InstanceLine>> RemovedAsync(Guid connector, CancellationToken cancel) =>
        await Removed(db, db.RequiredOrganisation, connector).ToListAsync(cancel);

    public async Task<Instance?> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Instances.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } row) return null;
        var fingerprint = await db.Connectors
            .Where(connector => connector.Id == row.ConnectorId)
            .Select(connector => connector.CurrentFingerprint)
            .SingleOrDefaultAsync(cancel);
        var strange = fingerprint is null
            ? null
            : await destinations.StrangeAsync(row, (await definitions.LoadAsync(fingerprint, cancel)).Content, cancel);
        return row.ToInstance(vault) with { Elsewhere = strange };
    }

    internal static IQueryable<InstanceLine> Of(ConnectorsDbContext db, IReadOnlyCollection<Guid> connectors) =>
        Lines(db.Instances.Where(row => connectors.Contains(row.ConnectorId)).OrderBy(row => row.Name).ThenBy(row => row.Id));

    internal static IQueryable<InstanceChoice> Choices(ConnectorsDbContext db, string? search)
    {
        var pattern = ManageQueries.Pattern(search ?? "");
        return from instance in db.Instances
               join connector in db.Connectors on instance.ConnectorId equals connector.Id
               where EF.Functions.Like(instance.Name, pattern, "\\") || EF.Functions.Like(connector.Name, pattern, "\\")
               orderby connector.Name, connector.VersionKey, connector.Id, instance.Name, instance.Id
               select new InstanceChoice(instance.Id, instance.Name, instance.State, connector.Id, connector.Name, connector.Version);
    }

    internal static IQueryable<InstanceLine> Removed(ConnectorsDbContext db, Guid organisation, Guid connector) => Lines(db.Instances
        .IgnoreQueryFilters()
        .Where(row => row.OrganisationId == organisation && row.ConnectorId == connector && row.RemovedAt != null)
        .OrderByDescending(row => row.RemovedAt)
        .ThenBy(row => row.Id)
        .Take(MostRemoved));

    private static IQueryable<InstanceLine> Lines(IQueryable<InstanceRow> rows) =>
        rows.Select(row => new InstanceLine(row.Id, row.ConnectorId, row.Name, row.State));
}
