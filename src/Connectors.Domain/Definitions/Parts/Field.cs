using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Connectors.Domain.Definitions.Shapes;

namespace Connectors.Domain.Definitions.Parts;

/// <summary>A value inside a body that is sent, or inside a record that comes back.</summary>
/// <remarks>
/// An object is listed itself only where it is required or has a label.
/// </remarks>
[Description("A value inside a body that is sent, or inside a record that comes back.")]
public sealed record Field
{
    [Required, Key]
    [Description("The place of the value: order.lines[].sku. [] means every member of a list; a name with . or [ is written ['a.b'].")]
    public string Key { get; init; } = "";

    [ForPeople, Description("The label on forms; the place where absent.")]
    public string? Label { get; init; }

    [ForPeople, Description("A sentence of help beside the field.")]
    public string? Help { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), DefaultValue("text")]
    [Description("What kind of value it is. object has members; json is any JSON.")]
    public FieldType Type { get; init; }

    [Description("How a text is written: date, date-time, email, uri, …")]
    public string? Format { get; init; }

    [Description("Whether it has to be there wherever the object that it belongs to is.")]
    public bool Required { get; init; }

    [Description("The only values that are taken; a set. Empty: any.")]
    public IReadOnlyList<string> Allowed { get; init; } = [];

    [EmptyIsMeant, LongestText(1024), Description("The value sent where the field is required and nothing is given.")]
    public string? Default { get; init; }

    [EmptyIsMeant, LongestText(1024), Description("The value that is always sent, without asking.")]
    public string? Constant { get; init; }

    [Description("Whether the third party sets it, so that it is never sent.")]
    public bool ReadOnly { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}

/// <summary>The kinds of values that a field holds.</summary>
public enum FieldType
{
    [JsonStringEnumMemberName("text")] Text,
    [JsonStringEnumMemberName("number")] Number,
    [JsonStringEnumMemberName("integer")] Integer,
    [JsonStringEnumMemberName("boolean")] Boolean,

    /// <summary>It has members, which may be listed too.</summary>
    [JsonStringEnumMemberName("object")] Object,

    /// <summary>Any JSON, of which nothing more is known.</summary>
    [JsonStringEnumMemberName("json")] Json,

    /// <summary>The content of a file, in forms of several parts.</summary>
    [JsonStringEnumMemberName("file")] File,
}
