using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Connectors.Domain.Definitions.Shapes;

namespace Connectors.Domain.Definitions.Parts;

/// <summary>A header or a query parameter of an endpoint.</summary>
[Description("A header or a query parameter.")]
public sealed record NamedValue
{
    [Required, Key, Description("Its name.")]
    public string Key { get; init; } = "";

    [Template, Description("The value sent.")]
    public string? Value { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}
