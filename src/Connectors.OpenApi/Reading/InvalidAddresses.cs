using System.Text.Json;
using System.Text.Json.Nodes;

namespace Connectors.OpenApi.Reading;

/// <summary>Makes addresses with placeholders or faults readable for the library, which gives up on a document for one of them.</summary>
/// <remarks>
/// They are percent-encoded as a whole, which makes a relative address of anything; readers decode them first.
/// </remarks>
internal static class InvalidAddresses
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "authorizationUrl", "tokenUrl", "refreshUrl", "openIdConnectUrl", "deviceAuthorizationUrl", "termsOfService"
    };
    private static readonly HashSet<string> OwnersOfUrl = new(StringComparer.Ordinal) { "externalDocs", "contact", "license" };

    public static void Encode(JsonNode tree)
    {
        var open = new Stack<(JsonNode Node, string Name)>([(tree, "")]);
        while (open.TryPop(out var at))
        {
            if (at.Node is JsonObject owner) Encode(owner, at.Name);
            var children = at.Node is JsonObject members
                ? members.Select(member => (member.Value, member.Key))
                : at.Node.AsArray().Select(item => (item, ""));
            foreach (var (child, name) in children)
            {
                if (child is JsonObject or JsonArray) open.Push((child, name));
            }
        }
    }

    private static void Encode(JsonObject owner, string name)
    {
        foreach (var property in owner
            .Where(property => Names.Contains(property.Key) || (property.Key == "url" && OwnersOfUrl.Contains(name)))
            .ToList())
        {
            if (property.Value is JsonValue value
                && value.GetValueKind() == JsonValueKind.String
                && value.GetValue<string>() is var text
                && !Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _))
                owner[property.Key] = Uri.EscapeDataString(text);
        }
    }
}
