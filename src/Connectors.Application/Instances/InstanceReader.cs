using Connectors.Application.Recording;
using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Outbound.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Instances;

/// <summary>Reads the instances of the signed-in person's organisation, never their credentials.</summary>
public sealed class InstanceReader(
    ConnectorsDbContext db, DefinitionStore definitions, CredentialVault vault, CredentialDestinations destinations)
{
    public async Task<IReadOnlyList<InstanceLine>> OfAsync(IReadOnlyCollection<InstalledId> connectors, CancellationToken cancel) =>
        await Of(db, connectors).ToListAsync(cancel);

    /// <summary>A page of the instances with their connectors, for a shape to choose from.</summary>
    /// <param name="search">Part of the name of an instance or a connector; null or empty for all.</param>
    /// <param name="page">From 1.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<Page<InstanceChoice>> ChoicesAsync(string? search, int page, CancellationToken cancel) =>
        Choices(db, search).ToPageAsync(page, cancel);

    /// <summary>A page of the instances of a connector that were removed, newest first.</summary>
    public Task<Page<InstanceLine>> RemovedAsync(InstalledId connector, int page, CancellationToken cancel) =>
        Removed(db, connector).ToPageAsync(page, cancel);

    public async Task<Instance?> FindAsync(InstanceId id, CancellationToken cancel)
    {
        if (await db.Instances.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } row) return null;
        var fingerprint = await db.Connectors
            .Where(connector => connector.Id == row.ConnectorId)
            .Select(connector => connector.CurrentFingerprint)
            .SingleOrDefaultAsync(cancel);
        var strange = fingerprint is null
            ? null
            : await destinations.UnapprovedOriginAsync(row, (await definitions.LoadAsync(fingerprint, cancel)).Content, cancel);
        return row.ToInstance(vault) with { Elsewhere = strange };
    }

    internal static IQueryable<InstanceLine> Of(ConnectorsDbContext db, IReadOnlyCollection<InstalledId> connectors) =>
        Lines(db.Instances.Where(row => connectors.Contains(row.ConnectorId)).OrderBy(row => row.Name).ThenBy(row => row.Id));

    internal static IQueryable<InstanceChoice> Choices(ConnectorsDbContext db, string? search)
    {
        var pattern = ListSearch.Pattern(search ?? "");
        return from instance in db.Instances
               join connector in db.Connectors on instance.ConnectorId equals connector.Id
               where EF.Functions.Like(instance.Name, pattern, "\\") || EF.Functions.Like(connector.Name, pattern, "\\")
               orderby connector.Name, connector.VersionKey, connector.Id, instance.Name, instance.Id
               select new InstanceChoice(instance.Id, instance.Name, instance.State, connector.Id, connector.Name, connector.Version);
    }

    internal static IQueryable<InstanceLine> Removed(ConnectorsDbContext db, InstalledId connector) =>
        Lines(db.Instances
            .Removed()
            .Where(row => row.ConnectorId == connector)
            .OrderByDescending(row => row.RemovedAt)
            .ThenBy(row => row.Id));

    private static IQueryable<InstanceLine> Lines(IQueryable<InstanceRow> rows) =>
        rows.Select(row => new InstanceLine(row.Id, row.ConnectorId, row.Name, row.State));
}
