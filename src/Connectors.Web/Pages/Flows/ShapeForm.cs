using Connectors.Infrastructure.Flows;
using Endpoint = Connectors.Domain.Definitions.Parts.Endpoint;

namespace Connectors.Web.Pages.Flows;

/// <summary>What was chosen for a shape so far.</summary>
public sealed record ShapeForm
{
    /// <summary>The shape that is changed; null for a new one.</summary>
    public Guid? Shape { get; set; }

    public Guid? Instance { get; set; }

    public string? Endpoint { get; set; }

    public string? Search { get; set; }

    public IList<ShapeValue> Values { get; set; } = [];

    public string ValueOf(string key) => Values.FirstOrDefault(value => value.Key == key)?.Value?.Trim() ?? "";

    /// <summary>The values that an endpoint asks for; those that were filled in before stay.</summary>
    public static IList<ShapeValue> ValuesOf(Endpoint endpoint, Shape? before) =>
        [.. endpoint.Variables.Select(variable => new ShapeValue { Key = variable.Key, Value = before?.Values.GetValueOrDefault(variable.Key) ?? variable.Default })];
}

/// <summary>One value of a shape.</summary>
public sealed class ShapeValue
{
    public string? Key { get; set; }

    public string? Value { get; set; }
}
