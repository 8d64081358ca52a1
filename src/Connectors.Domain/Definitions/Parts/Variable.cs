using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Connectors.Domain.Definitions.Shapes;

namespace Connectors.Domain.Definitions.Parts;

/// <summary>A value that a person enters, for the connector, a sign-in method or an endpoint.</summary>
[Description("A value that people fill in. Texts use it as {{key}}.")]
public sealed record Variable
{
    [Required, Key, Description("The name that {{…}} uses.")]
    public string Key { get; init; } = "";

    [ForPeople, Description("The label on the form; the key where absent.")]
    public string? Label { get; init; }

    [ForPeople, Description("A sentence of help beside the field.")]
    public string? Help { get; init; }

    [EmptyIsMeant, LongestText(1024), Description("The value where none is entered. Secrets have none.")]
    public string? Default { get; init; }

    [Description("Whether a value is required.")]
    public bool Required { get; init; }

    [Description("Whether it is a credential. Only variables of an authentication method can be.")]
    public bool Secret { get; init; }

    [Description("Whether the form hides it under advanced settings.")]
    public bool Advanced { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}
