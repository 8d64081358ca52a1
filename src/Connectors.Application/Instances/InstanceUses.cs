using System.Text.Json;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;

namespace Connectors.Application.Instances;

/// <summary>Reads the shapes of flows that use instances.</summary>
internal static class InstanceUses
{
    public static IQueryable<ShapeOfFlow> Of(ConnectorsDbContext db, IReadOnlyCollection<InstanceId> instances) =>
        from shape in db.FlowShapes
        where instances.Contains(shape.InstanceId)
        join flow in db.Flows on shape.FlowId equals flow.Id
        select new ShapeOfFlow { Shape = shape, Flow = flow };

    /// <summary>What a shape says of itself, without its values.</summary>
    public static FlowShape FactsOf(FlowShapeRow shape, Instance instance) => instance.ToShape(shape.EndpointKey, ValuesOf(shape));

    public static Dictionary<string, string> ValuesOf(FlowShapeRow shape) => ValuesOf(shape.FilledIn);

    public static Dictionary<string, string> ValuesOf(string filledIn) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(filledIn) ?? [];

    internal sealed class ShapeOfFlow
    {
        public required FlowShapeRow Shape { get; init; }

        public required FlowRow Flow { get; init; }
    }
}
