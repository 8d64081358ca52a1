using Connectors.Data;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Requests.Passing;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Flows.Samples;

/// <summary>A sample flow whose connectors are installed.</summary>
/// <param name="Flow">The sample.</param>
/// <param name="Missing">The first connector that has no instance; null where the flow can be created.</param>
public sealed record SampleOffer(SampleFlow Flow, SampleConnector? Missing);

/// <summary>An installed connector that a sample flow uses.</summary>
/// <param name="Package">Its package.</param>
/// <param name="Id">The connector.</param>
/// <param name="Name">Its name.</param>
/// <param name="Instance">One of its instances, a signed-in one if it has any; null where it has none.</param>
public sealed record SampleConnector(string Package, InstalledId Id, string Name, InstanceId? Instance);

/// <summary>Creates sample flows, as drafts, on connectors that are installed.</summary>
public sealed class SampleFlows(ConnectorsDbContext db, ProcessFlows flows, FlowShapes shapes)
{
    /// <summary>The samples whose connectors are all installed: one command.</summary>
    public async Task<IReadOnlyList<SampleOffer>> OffersAsync(CancellationToken cancel)
    {
        var connectors = await ConnectorsAsync(SampleFlow.All.SelectMany(sample => sample.Packages), cancel);
        return
        [
            .. SampleFlow.All
                .Where(sample => sample.Packages.All(connectors.ContainsKey))
                .Select(sample => new SampleOffer(
                    sample,
                    sample.Packages.Select(package => connectors[package]).FirstOrDefault(connector => connector.Instance is null))),
        ];
    }

    /// <summary>Creates a sample flow as a draft.</summary>
    /// <returns>The flow; null where there is no such sample, or one of its connectors has no instance.</returns>
    public async Task<FlowId?> AddAsync(string? key, Actor by, CancellationToken cancel)
    {
        if (SampleFlow.All.FirstOrDefault(sample => sample.Key == key) is not { } sample) return null;
        var connectors = await ConnectorsAsync(sample.Packages, cancel);
        if (sample.Packages.Any(package => connectors.GetValueOrDefault(package)?.Instance is null)) return null;
        var flow = await flows.AddAsync(new FlowDraft(sample.Name, null, false), by, cancel);
        foreach (var step in sample.Steps)
        {
            var draft = new ShapeDraft(connectors[step.Package].Instance!.Value, step.Endpoint, BraceMark.Put(step.Values));
            await shapes.SaveAsync(flow, null, draft, by, cancel);
        }

        return flow;
    }

    // Of several versions of a package, the newest.
    private async Task<Dictionary<string, SampleConnector>> ConnectorsAsync(IEnumerable<string> packages, CancellationToken cancel) =>
        (await Connectors(db, [.. packages.Distinct()]).ToListAsync(cancel))
            .GroupBy(connector => connector.Package)
            .ToDictionary(group => group.Key, group => group.First());

    internal static IQueryable<SampleConnector> Connectors(ConnectorsDbContext db, IReadOnlyCollection<string> packages) =>
        from connector in db.Connectors
        where packages.Contains(connector.PackageId!)
        orderby connector.VersionKey descending, connector.Id
        select new SampleConnector(
            connector.PackageId!,
            connector.Id,
            connector.Name,
            db.Instances
                .Where(instance => instance.ConnectorId == connector.Id)
                .OrderBy(instance => instance.State)
                .ThenBy(instance => instance.Name)
                .ThenBy(instance => instance.Id)
                .Select(instance => (InstanceId?)instance.Id)
                .FirstOrDefault());
}
