using Connectors.Domain.Definitions.Parts;

namespace Connectors.Web.Presentation;

/// <summary>The names that a text of an endpoint may have between <c>{{</c> and <c>}}</c>, with what each is.</summary>
public static class TemplateNames
{
    /// <param name="connector">The definition. The inputs of its endpoints are left out: each endpoint has its own.</param>
    public static IReadOnlyList<(string Name, string Label)> Of(ConnectorContent connector) =>
    [
        .. connector.Variables.Concat(connector.Authentication.SelectMany(method => method.Variables))
            .DistinctBy(variable => variable.Key, StringComparer.Ordinal)
            .Select(variable => (variable.Key, variable.Label ?? "value of the instance")),
        ("payload", "the record that the step before hands on"),
    ];
}
