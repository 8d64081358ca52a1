using System.Text.Json;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Merging;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Fields;
using Connectors.Domain.Requests.Passing;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Domain.Updating.Moving;

/// <summary>Follows endpoints and sign-in methods from one definition to another, through new keys.</summary>
public sealed class Following
{
    private readonly ConnectorDefinition _from, _to;
    private readonly Dictionary<string, string> _keys;

    /// <param name="from">The definition that steps are on now.</param>
    /// <param name="to">The definition that they move to.</param>
    public Following(ConnectorDefinition from, ConnectorDefinition to)
    {
        (_from, _to) = (from, to);
        _keys = DefinitionDiff.Between(from, to)
            .Where(change => change.Kind == ChangeKind.Renamed)
            .ToDictionary(change => change.Path, change => JsonSerializer.Deserialize<string>(change.New!)!, StringComparer.Ordinal);
    }

    /// <summary>The key of a sign-in method there; the same where it has no new one.</summary>
    public string Method(string key) => _keys.GetValueOrDefault($"authentication[{key}]", key);

    /// <summary>The key of an endpoint there; the same where it has no new one.</summary>
    public string Endpoint(string key) => _keys.GetValueOrDefault($"endpoints[{key}]", key);

    /// <summary>The names of the path's variables there, where they have other ones, by those here.</summary>
    /// <param name="key">The endpoint here.</param>
    public IReadOnlyDictionary<string, string> Renamed(string key) =>
        Find(_from, key) is { } before && Find(_to, Endpoint(key)) is { } after
            ? PathRenames.Between(before, after)
            : new Dictionary<string, string>();

    private static Endpoint? Find(ConnectorDefinition definition, string key) =>
        definition.Content.Endpoints.FirstOrDefault(endpoint => endpoint.Key == key);

    /// <summary>A step there, with the values that its endpoint still asks for.</summary>
    /// <param name="step">The step now.</param>
    /// <param name="instance">The instance that it uses there.</param>
    public DependentStep Follow(DependentStep step, DependentInstance instance)
    {
        var key = Endpoint(step.EndpointKey);
        var endpoint = Find(_to, key);
        var asked = endpoint is null ? null : StepInputs.Of(endpoint).Select(input => input.Key).ToHashSet();
        var values = PathRenames.Carry(step.Values, Find(_from, step.EndpointKey), endpoint);
        return step with
        {
            Instance = instance,
            EndpointKey = key,
            Values = asked is null
                ? step.Values
                : values.Where(pair => asked.Contains(pair.Key) || PassingKeys.IsSetting(pair.Key)).ToDictionary(),
        };
    }
}
