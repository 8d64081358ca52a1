using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Shapes;

namespace Connectors.Domain.Definitions.Parts;

/// <summary>One thing the connector can be asked to do: a request, and how to read what comes back.</summary>
[Description("One request that the connector can make, and how to read its response.")]
public sealed record Endpoint
{
    [Required, Key, Description("The name by which flows refer to the endpoint.")]
    public string Key { get; init; } = "";

    [ForPeople, Description("The display name; the key where absent.")]
    public string? Name { get; init; }

    [Description("The kind of records: orders, customers, …")]
    public string? Entity { get; init; }

    [DefaultWhere("method", "GET", "receive"), DefaultWhere("method", "HEAD", "receive"), DefaultWhere("method", null, "send")]
    [Description("Whether data is received or sent. Absent: receive for GET and HEAD, send for every other method.")]
    public Direction? Direction { get; init; }

    /// <summary>The direction that the endpoint has, said or not.</summary>
    [JsonIgnore]
    public Direction EffectiveDirection => Direction ?? (Method is "GET" or "HEAD" ? Parts.Direction.Receive : Parts.Direction.Send);

    [HttpToken, DefaultValue("GET"), Description("The HTTP method.")]
    public string Method { get; init; } = "GET";

    [Template, Description("The path after the base URL.")]
    public string? Path { get; init; }

    [Description("Parameters after the question mark.")]
    public IReadOnlyList<NamedValue> Query { get; init; } = [];

    [Description("Headers of the request.")]
    public IReadOnlyList<NamedValue> Headers { get; init; } = [];

    [Template, Description("The template of the request's body.")]
    public string? Body { get; init; }

    [Template, DefaultValue("application/json"), Description("The media type of the body.")]
    public string? ContentType { get; init; }

    [Most(DefinitionLimits.Fields), Description("What the body is built from, where there is no template.")]
    public IReadOnlyList<Field> Fields { get; init; } = [];

    [Description("JSONPath of the records in a response. Absent: the whole body is one record.")]
    public string? Records { get; init; }

    [Most(DefinitionLimits.Fields), Description("The fields of a record in a response.")]
    public IReadOnlyList<Field> Returns { get; init; } = [];

    [Description("How to request further pages.")]
    public Pagination? Pagination { get; init; }

    [Description("The inputs of a flow's step.")]
    public IReadOnlyList<Variable> Variables { get; init; } = [];

    [Description("The date since which the endpoint should no longer be used.")]
    public DateOnly? Deprecated { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}

/// <summary>Whether data comes from the third party or goes to it.</summary>
public enum Direction
{
    [JsonStringEnumMemberName("receive")] Receive,
    [JsonStringEnumMemberName("send")] Send,
}
