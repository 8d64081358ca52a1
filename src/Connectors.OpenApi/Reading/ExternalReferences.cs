using System.Text.Json;
using System.Text.Json.Nodes;
using Connectors.Domain.Showing;

namespace Connectors.OpenApi.Reading;

/// <summary>Lists references that point outside the document. They are never fetched.</summary>
internal static class ExternalReferences
{
    public const string HowToBundle =
        "Make one file of them and import that: npx @redocly/cli bundle openapi.yaml -o bundled.yaml";

    public static bool Has(JsonNode tree) => All(tree).Any();

    public static void Note(JsonNode tree, ImportNotes report)
    {
        foreach (var (reference, place) in All(tree))
        {
            report.Name(
                place,
                $"references to other files were not followed. {HowToBundle}. Not followed",
                ShownValues.Whole(Middle(reference)),
                Importance.Missing);
        }
    }

    private static IEnumerable<(string Reference, string Place)> All(JsonNode tree)
    {
        var open = new Stack<(JsonNode Node, string Place)>([(tree, "")]);
        while (open.TryPop(out var at))
        {
            foreach (var (child, place) in Children(at.Node, at.Place))
            {
                if (child is JsonValue value
                    && place.EndsWith("/$ref", StringComparison.Ordinal)
                    && value.GetValueKind() == JsonValueKind.String)
                {
                    if (!value.GetValue<string>().StartsWith('#')) yield return (value.GetValue<string>(), at.Place);
                }
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

    // References to one document differ at their ends.
    private static string Middle(string reference) => reference.Length <= 200 ? reference : $"{reference[..60]}…{reference[^130..]}";
}
