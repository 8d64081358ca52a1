using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Shapes;

namespace Connectors.Domain.Definitions.Parts;

/// <summary>What a definition says, as typed values: the root of a <c>connector/1</c> document.</summary>
/// <remarks>Absent texts are <c>null</c>, absent lists are empty. <see cref="Unknown"/> holds the properties of newer publishers.</remarks>
[Description("A connector: how to reach a third-party system, sign in to it, and which endpoints it has. It never holds credentials.")]
public sealed record ConnectorContent
{
    /// <summary>The only format that this version reads and writes.</summary>
    public const string CurrentFormat = "connector/1";

    [Required, Choices(CurrentFormat), Description("The version of this document format.")]
    public string Format { get; init; } = CurrentFormat;

    [Required, Description("The name of the third-party system.")]
    public string Name { get; init; } = "";

    [Description("One or two sentences on what the connector is for.")]
    public string? Summary { get; init; }

    [Description("The group of the connector in the marketplace.")]
    public string? Category { get; init; }

    [Description("The colour of the connector's tile.")]
    public string? Colour { get; init; }

    [WebAddress, Description("The address of the third party's API documentation.")]
    public string? DocumentationUrl { get; init; }

    [Required, BaseUrl, Template,
        Description("The start of every endpoint's address; http or https, without user name or password.")]
    public string BaseUrl { get; init; } = "";

    [Description("The rate limit of the third party.")]
    public RateLimit? RateLimit { get; init; }

    [Description("Values shared by every use of the connector.")]
    public IReadOnlyList<Variable> Variables { get; init; } = [];

    [Description("The sign-in methods. An instance uses one of them.")]
    public IReadOnlyList<AuthenticationMethod> Authentication { get; init; } = [];

    [Required, Most(DefinitionLimits.Endpoints), Description("The requests that the connector can make.")]
    public IReadOnlyList<Endpoint> Endpoints { get; init; } = [];

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }

    /// <summary>
    /// What an instance is asked for: the connector's variables and those of its method, which stand for the connector's of the same key.
    /// </summary>
    public IReadOnlyList<Variable> AskedBy(AuthenticationMethod? method)
    {
        var own = method?.Variables ?? [];
        return [.. Variables.Where(variable => own.All(other => other.Key != variable.Key)), .. own];
    }

    /// <summary>The sign-in method of that key; null if there is no such method.</summary>
    public AuthenticationMethod? MethodOf(string key) => Authentication.FirstOrDefault(method => method.Key == key);
}
