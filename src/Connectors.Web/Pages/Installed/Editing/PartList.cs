using Connectors.Domain.Definitions.Parts;
using Endpoint = Connectors.Domain.Definitions.Parts.Endpoint;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>A list of keyed parts, and its place in a definition.</summary>
/// <param name="Pointer">The JSON pointer of the list.</param>
/// <param name="Of">Reads the list.</param>
/// <param name="With">The content with another list in its place.</param>
/// <param name="KeyOf">The key of a part.</param>
public sealed record PartList<TPart>(
    string Pointer,
    Func<ConnectorContent, IReadOnlyList<TPart>> Of,
    Func<ConnectorContent, IReadOnlyList<TPart>, ConnectorContent> With,
    Func<TPart, string> KeyOf)
{
    /// <summary>The name of a part, where it has one.</summary>
    public required Func<TPart, string?> Name { get; init; }

    /// <summary>What people call the part of a key: its name, or the key.</summary>
    public string NameOf(ConnectorContent content, string? key) =>
        (Of(content).FirstOrDefault(part => KeyOf(part) == key) is { } part ? Name(part) : null) ?? key ?? "";

    /// <summary>The content without the part of a key.</summary>
    public ConnectorContent Without(ConnectorContent content, string? key) =>
        With(content, [.. Of(content).Where(part => KeyOf(part) != key)]);
}

/// <summary>The lists of a definition that are edited part by part.</summary>
public static class PartLists
{
    public static PartList<Endpoint> Endpoints { get; } =
        new("/endpoints", content => content.Endpoints, (content, parts) => content with { Endpoints = parts }, part => part.Key)
        {
            Name = part => part.Name,
        };

    public static PartList<AuthenticationMethod> Methods { get; } = new(
        "/authentication",
        content => content.Authentication,
        (content, parts) => content with { Authentication = parts },
        part => part.Key)
    {
        Name = part => part.Name,
    };

    public static PartList<Variable> Variables { get; } =
        new("/variables", content => content.Variables, (content, parts) => content with { Variables = parts }, part => part.Key)
        {
            Name = part => part.Label,
        };
}
