using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Instances;

/// <summary>Finds the flows that a change of their instance stops.</summary>
internal static class StoppedFlows
{
    /// <returns>Their names, each once, sorted.</returns>
    public static async Task<IReadOnlyList<string>> OfAsync(
        ConnectorsDbContext db, ConnectorContent content, Instance before, Instance after, CancellationToken cancel)
    {
        var shapes = await InstanceUses.Of(db, [before.Id]).ToListAsync(cancel);
        return
        [
            .. shapes
                .Where(found => Problems(found.Shape, after).Except(Problems(found.Shape, before)).Any())
                .Select(found => found.Flow)
                .DistinctBy(flow => flow.Id)
                .Select(flow => flow.Name)
                .Order(StringComparer.OrdinalIgnoreCase),
        ];

        IEnumerable<Problem> Problems(FlowShapeRow shape, Instance instance) =>
            ShapeCheck.Problems(content, InstanceUses.FactsOf(shape, instance));
    }
}
