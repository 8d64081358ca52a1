using System.Text;
using Connectors.Domain.Definitions.Tree;

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
    };

    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["baseUrl"] = "Base URL",
        ["rateLimit"] = "Rate limit",
        ["documentationUrl"] = "Documentation address",
        ["authorizationUrl"] = "Authorisation address",
        ["tokenUrl"] = "Token address",
        ["contentType"] = "Content type",
        ["nextUrlPath"] = "Next page path",
        ["records"] = "Records path",
        ["in"] = "Place of the key",
    };

    /// <summary>The place, ready for a verb behind it.</summary>
    public static string Of(Place place)
    {
        if (place.Parent is null) return "Definition";
        if (IsValueOfPair(place)) return Of(place.Parent);
        if (place.IsListMember) return $"{Noun(place)} *{NameOf(place)}*{OwnerOf(place.Parent.Parent!)}";
        return $"{Label(place.Step)}{OwnerOf(place.Parent)}";
    }

    private static bool IsValueOfPair(Place place) =>
        place.Step == "value" && place.Parent is { IsListMember: true, Shape.Name: "headers" or "query" };

    private static string OwnerOf(Place owner)
    {
        if (owner.Parent is null) return "";
        return owner.IsListMember
            ? $" of *{NameOf(owner)}*{(owner.Shape?.Name == "endpoints" ? "" : OwnerOf(owner.Parent.Parent!))}"
            : $" of {Label(owner.Step).ToLowerInvariant()}{OwnerOf(owner.Parent)}";
    }

    private static string Noun(Place member) =>
        member.Shape is { } list && Nouns.TryGetValue(list.Name, out var noun) ? noun : $"{Label(member.Parent!.Step)}:";

    /// <summary>What people call an object of a list: its name, else its key.</summary>
    private static string NameOf(Place member)
    {
        var hasName = member.Item is { } item
            && item.Kind == NodeKind.Object
            && item.TryFind("name"u8, out var name)
            && name.Kind == NodeKind.Text;
        return hasName && member.Item!.Value.TryFind("name"u8, out var text) ? text.Text : member.Step;
    }

    // "sizeParameter" reads "Size parameter".
    private static string Label(string property)
    {
        if (Labels.TryGetValue(property, out var label)) return label;
        var words = new StringBuilder();
        foreach (var unit in property)
        {
            if (words.Length > 0 && char.IsAsciiLetterUpper(unit)) words.Append(' ').Append(char.ToLowerInvariant(unit));
            else words.Append(words.Length == 0 ? char.ToUpperInvariant(unit) : unit);
        }

        return words.ToString();
    }
}
