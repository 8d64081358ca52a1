using System.Text.Json;
using System.Text.Json.Nodes;
using Connectors.Domain.Showing;

namespace Connectors.OpenApi.Reading;

/// <summary>Lists references that point outside the document. They are never fetched.</summary>
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
            $"The reference {ShownValues.Whole(Middle(reference))} points outside the document and was not followed. "
            + "Copy its target into the document.");
    }

    // References to one document differ at their ends.
    private static string Middle(string reference) => reference.Length <= 200 ? reference : $"{reference[..60]}…{reference[^130..]}";
}
