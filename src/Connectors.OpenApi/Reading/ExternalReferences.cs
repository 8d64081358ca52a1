using System.Text.Json;
using System.Text.Json.Nodes;

namespace Connectors.OpenApi.Reading;

/// <summary>Notes references that lead out of the document. They are never fetched.</summary>
internal static class ExternalReferences
{
    public static void Note(JsonNode tree, LeftOutList leftOut)
    {
        var open = new Stack<(JsonNode Node, string Place)>([(tree, "")]);
        while (open.TryPop(out var at))
        {
            foreach (var (child, place) in Children(at.Node, at.Place))
            {
                if (child is JsonValue value
                    && place.EndsWith("/$ref", StringComparison.Ordinal)
                    && value.GetValueKind() == JsonValueKind.String)
                    Note(value.GetValue<string>(), at.Place, leftOut);
                else if (child is JsonObject or JsonArray)
                    open.Push((child, place));
            }
        }
    }

    private static IEnumerable<(JsonNode? Node, string Place)> Children(JsonNode node, string place) => node switch
    {
        JsonObject inner => inner.Select(property => (property.Value, $"{place}/{Pointer.Escape(property.Key)}")),
        JsonArray list => list.Select((item, index) => (item, $"{place}/{index}")),
        _ => [],
    };

    private static void Note(string reference, string place, LeftOutList leftOut)
    {
        if (reference.StartsWith('#')) return;
        leftOut.Add(
            place,
            $"The reference to {Shortened(reference)} leads out of the document and was not followed. "
            + "Put what it names into the document.");
    }

    private static string Shortened(string reference) => reference.Length <= 100 ? reference : reference[..100] + "…";
}
