using Connectors.Domain.Definitions.Parts;
using Endpoint = Connectors.Domain.Definitions.Parts.Endpoint;

namespace Connectors.Web.Presentation;

/// <summary>A part of a definition, to be read.</summary>
/// <param name="Name">Its display name.</param>
/// <param name="Facts">Its properties, in the order of its form.</param>
public sealed record PartSheet(string Name, IReadOnlyList<PartFact> Facts)
{
    /// <summary>The heading of <see cref="Variables"/>.</summary>
    public string Asked { get; private init; } = "";

    /// <summary>The variables that people fill in.</summary>
    public IReadOnlyList<Variable> Variables { get; private init; } = [];

    /// <summary>A part of a definition by the page that edits such parts.</summary>
    /// <returns>Null where the definition has no such part.</returns>
    public static PartSheet? Find(ConnectorContent content, string? page, string? key) => page switch
    {
        "variable" => content.Variables.FirstOrDefault(part => part.Key == key) is { } variable ? Of(variable) : null,
        "method" => content.Authentication.FirstOrDefault(part => part.Key == key) is { } method ? Of(method) : null,
        "endpoint" => content.Endpoints.FirstOrDefault(part => part.Key == key) is { } endpoint ? Of(endpoint) : null,
        _ => null,
    };

    private static PartSheet Of(Variable variable) => new(variable.Label ?? variable.Key, PartFacts.Of(variable));

    private static PartSheet Of(AuthenticationMethod method) => new(method.Name ?? method.Key, PartFacts.Of(method))
    {
        Asked = "Entered on each instance",
        Variables = method.Variables,
    };

    private static PartSheet Of(Endpoint endpoint) => new(endpoint.Name ?? endpoint.Key, PartFacts.Of(endpoint))
    {
        Asked = "Flow inputs",
        Variables = endpoint.Variables,
    };
}
