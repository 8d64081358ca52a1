using System.Globalization;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Facts;
using Endpoint = Connectors.Domain.Definitions.Parts.Endpoint;

namespace Connectors.Benchmarks.Merging;

/// <summary>
/// Flows that use all of a connector: one for each endpoint. One that sends is preceded by the first that receives records of its kind.
/// </summary>
internal static class GeneratedFlows
{
    /// <summary>An unmodified connector at the older version, signed in by its first method, with the newer version on offer.</summary>
    public static UpdateFacts Facts(ConnectorDefinition older, ConnectorDefinition newer)
    {
        var instance = Instance(older.Content);
        return new UpdateFacts(
            new InstalledId(IdOf(1)), older.Content.Name, older, new PersonAt(new Author(null, "Dana Reyes"), DateTime.UnixEpoch))
        {
            Baseline = Release("1.0.0", older),
            Offered = Release("2.0.0", newer),
            Instances = [instance],
            Flows = [.. older.Content.Endpoints.Select((endpoint, at) => Flow(older.Content, endpoint, instance, at))],
        };
    }

    private static DependentInstance Instance(ConnectorContent content)
    {
        var method = content.Authentication.Count > 0 ? content.Authentication[0] : null;
        var asked = content.AskedBy(method);
        return new DependentInstance(new InstanceId(IdOf(2)), "Production", method?.Key ?? "", InstanceState.SignedIn)
        {
            Values = Filled(asked.Where(variable => !variable.Secret)),
            Credentials = asked.Where(variable => variable.Secret).Select(variable => variable.Key).ToHashSet(),
            HasToken = true,
        };
    }

    private static DependentFlow Flow(ConnectorContent content, Endpoint endpoint, DependentInstance instance, int at)
    {
        var first = endpoint.EffectiveDirection == Direction.Send && endpoint.Entity is { } entity
            ? content.Endpoints.FirstOrDefault(other => other.EffectiveDirection == Direction.Receive && other.Entity == entity)
            : null;
        Endpoint[] steps = first is null ? [endpoint] : [first, endpoint];
        return new DependentFlow(
            new FlowId(IdOf(100 + at)),
            endpoint.Key,
            [.. steps.Select((step, position) => new DependentStep(position + 1, instance, step.Key, Filled(Needed(step))))]);
    }

    private static IEnumerable<Variable> Needed(Endpoint endpoint) =>
        endpoint.Variables.Where(variable => ShapeCheck.IsNeeded(endpoint, variable));

    // A text that does in a host name too; what has a default keeps it.
    private static Dictionary<string, string> Filled(IEnumerable<Variable> variables) => variables
        .Where(variable => string.IsNullOrEmpty(variable.Default))
        .ToDictionary(variable => variable.Key, variable => $"v{variable.Key.Length}");

    private static ReleaseContent Release(string version, ConnectorDefinition definition) =>
        new(new Release(PackageId.Parse("real"), ReleaseVersion.Parse(version), definition.Fingerprint), definition);

    private static Guid IdOf(int number) => Guid.Parse(number.ToString("D32", CultureInfo.InvariantCulture));
}
