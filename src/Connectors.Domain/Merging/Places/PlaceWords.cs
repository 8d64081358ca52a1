using System.Text;
using Connectors.Domain.Definitions.Tree;
using Connectors.Domain.Showing;

namespace Connectors.Domain.Merging.Places;

/// <summary>What people call a place: "Header *Accept* of *Receive orders*".</summary>
internal static class PlaceWords
{
    private static readonly Dictionary<string, string> Nouns = new(StringComparer.Ordinal)
    {
        ["endpoints"] = "Endpoint",
        ["authentication"] = "Sign-in method",
        ["variables"] = "Variable",
        ["headers"] = "Header",
        ["query"] = "Query parameter",
        ["scopes"] = "Scope",
        ["fields"] = "Field",
        ["returns"] = "Returned field",
        ["allowed"] = "Allowed value",
    };

    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["baseUrl"] = "Base URL",
        ["rateLimit"] = "Rate limit",
        ["documentationUrl"] = "Documentation URL",
        ["authorizationUrl"] = "Authorisation URL",
        ["tokenUrl"] = "Token URL",
        ["contentType"] = "Content type",
        ["clientAuthentication"] = "Client authentication",
        ["nextUrlPath"] = "Next-page path",
        ["records"] = "Records path",
        ["in"] = "Location of the key",
    };

    /// <summary>The place, ready for a verb behind it.</summary>
    public static string Of(Place place)
    {
        if (place.Parent is null) return "Definition";
        if (IsValueOfPair(place)) return Of(place.Parent);
        if (place.IsListMember) return $"{Noun(place)} {NameOf(place)}{OwnerOf(place.Parent.Parent!)}";
        return $"{Label(place)}{OwnerOf(place.Parent)}";
    }

    /// <summary>The place as the owner of a property: "endpoint *Receive orders*".</summary>
    public static string AsOwner(Place place) => Lower(Of(place));

    private static bool IsValueOfPair(Place place) =>
        place.Step == "value" && place.Parent is { IsListMember: true, Shape.Name: "headers" or "query" };

    private static string OwnerOf(Place owner)
    {
        if (owner.Parent is null) return "";
        return owner.IsListMember
            ? $" of {NameOf(owner)}{(owner.Shape?.Name == "endpoints" ? "" : OwnerOf(owner.Parent.Parent!))}"
            : $" of {Lower(Label(owner))}{OwnerOf(owner.Parent)}";
    }

    private static string Noun(Place member) =>
        member.Shape is { } list && Nouns.TryGetValue(list.Name, out var noun) ? noun : $"{Label(member.Parent!)}:";

    /// <summary>What people call an object of a list: its name, else its key; marked.</summary>
    private static string NameOf(Place member)
    {
        var hasName = member.Item is { } item
            && item.Kind == NodeKind.Object
            && item.TryFind("name"u8, out var name)
            && name.Kind == NodeKind.Text;
        return MarkedText.Name(ShownValues.Whole(hasName && member.Item!.Value.TryFind("name"u8, out var text) ? text.Text : member.Step));
    }

    // "sizeParameter" reads "Size parameter"; unknown names stay unchanged.
    private static string Label(Place property)
    {
        if (Labels.TryGetValue(property.Step, out var label)) return label;
        if (property.Shape is null) return $"Property {MarkedText.Value(ShownValues.Whole(property.Step))}";
        var words = new StringBuilder();
        foreach (var unit in property.Step)
        {
            if (words.Length > 0 && char.IsAsciiLetterUpper(unit)) words.Append(' ').Append(char.ToLowerInvariant(unit));
            else words.Append(words.Length == 0 ? char.ToUpperInvariant(unit) : unit);
        }

        return words.ToString();
    }

    private static string Lower(string words) => $"{char.ToLowerInvariant(words[0])}{words[1..]}";
}
