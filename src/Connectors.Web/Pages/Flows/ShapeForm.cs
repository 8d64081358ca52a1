using Connectors.Application.Flows;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Fields;
using Connectors.Domain.Requests.Passing;
using Endpoint = Connectors.Domain.Definitions.Parts.Endpoint;

namespace Connectors.Web.Pages.Flows;

/// <summary>What was chosen for a shape so far.</summary>
public sealed record ShapeForm
{
    /// <summary>The shape that is changed; null for a new one.</summary>
    public StepId? Shape { get; set; }

    public InstanceId? Instance { get; set; }

    public string? Endpoint { get; set; }

    public string? Search { get; set; }

    /// <summary>The page of what can be chosen; null for the first.</summary>
    public int? Number { get; set; }

    public IList<ShapeValue> Values { get; set; } = [];

    /// <summary>A record that the preview is made for; null for one that the definition suggests.</summary>
    public string? Sample { get; set; }

    /// <summary>Which records the step takes, and what it does with them.</summary>
    public PassingForm Passing { get; set; } = new();

    public string ValueOf(string key) => Values.FirstOrDefault(value => value.Key == key)?.Value?.Trim() ?? "";

    public int IndexOf(string key) => Values.TakeWhile(value => value.Key != key).Count();

    /// <summary>The values that an endpoint asks for: as they were posted, else as they were filled in before.</summary>
    public IList<ShapeValue> ValuesOf(Endpoint endpoint, Shape? before) =>
    [
        .. StepInputs.Of(endpoint).Select(variable => Values.FirstOrDefault(value => value.Key == variable.Key) ?? new ShapeValue
        {
            Key = variable.Key,
            Value = before?.Values.GetValueOrDefault(variable.Key) ?? variable.Default,
        }),
    ];

    /// <summary>The values to store: cleared optional ones too, but none that equal their default.</summary>
    public IReadOnlyDictionary<string, string> KeptBy(Endpoint endpoint) => BraceMark.Put(StepInputs.Of(endpoint)
        .Where(variable => FilledIn.IsKept(variable, ValueOf(variable.Key)))
        .Select(variable => KeyValuePair.Create(variable.Key, ValueOf(variable.Key)))
        .Concat(Passing.Stored(receives: endpoint.EffectiveDirection == Direction.Receive))
        .ToDictionary());
}

/// <summary>One value of a shape.</summary>
public sealed class ShapeValue
{
    public string? Key { get; set; }

    public string? Value { get; set; }
}
