using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Merging.Places;

/// <summary>What kind of part of a definition a place belongs to, in the order in which people look for them.</summary>
public enum PartKind
{
    Endpoint,

    /// <summary>Name, address, limits: everything that has no list.</summary>
    Connector,

    SignIn,

    Variables,
}

/// <summary>The part of a definition that a place belongs to.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">The endpoint's key; empty for the other kinds.</param>
/// <param name="Name">What people call the endpoint; empty for the other kinds.</param>
public sealed record DefinitionPart(PartKind Kind, string Key, string Name)
{
    private static readonly DefinitionPart Connector = new(PartKind.Connector, "", "");

    internal static DefinitionPart Of(Place place)
    {
        if (place.Parent is null) return Connector;
        return place.Parent.Parent is { Parent: null } && place.IsListMember && place.Parent.Step == "endpoints"
            ? new DefinitionPart(PartKind.Endpoint, place.Step, NameOf(place))
            : place.Parent.Parent is null ? OfTop(place.Step) : Of(place.Parent);
    }

    private static DefinitionPart OfTop(string property) => property switch
    {
        "authentication" => Connector with { Kind = PartKind.SignIn },
        "variables" => Connector with { Kind = PartKind.Variables },
        _ => Connector,
    };

    private static string NameOf(Place endpoint) =>
        endpoint.Item is { Kind: NodeKind.Object } item && item.TryFind("name"u8, out var name) && name.Kind == NodeKind.Text
            ? name.Text
            : endpoint.Step;
}
