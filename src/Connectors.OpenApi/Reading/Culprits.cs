using System.Text.Json.Nodes;

namespace Connectors.OpenApi.Reading;

/// <summary>Finds the parts of a document at which the library gives up, so that the rest of it can be read.</summary>
/// <remarks>
/// The library throws for some values and doesn't say where. Each part is read alone, and the smallest one that can't be read is
/// taken out.
/// </remarks>
internal static class Culprits
{
    private const int Most = 100, MostTrials = 500, LargestPart = 200_000;

    /// <summary>Takes the culprits out of a document.</summary>
    /// <param name="document">A document that can't be read.</param>
    /// <param name="canRead">Whether the library reads a document.</param>
    /// <returns>Their places.</returns>
    public static IReadOnlyList<string> TakeOut(JsonObject document, Func<JsonObject, bool> canRead)
    {
        var found = new List<string>();
        foreach (var path in Parts(document))
        {
            while (found.Count < Most && !canRead(Alone(document, path)))
            {
                var culprit = Smallest(document, path, canRead);
                found.Add(Pointer.To([.. culprit]));
                Remove(document, culprit);
                if (culprit.Count == path.Length) break;
            }
        }

        if (!canRead((JsonObject)document.DeepClone()) && Together(document, canRead) is { } member)
        {
            found.Add(Pointer.To(member));
            document.Remove(member);
        }

        return found;
    }

    // Members that can be read alone, but not with each other.
    private static string? Together(JsonObject document, Func<JsonObject, bool> canRead) => document
        .Select(member => member.Key)
        .Where(name => !IsVersion(name) && name != "paths")
        .FirstOrDefault(name => canRead(Without((JsonObject)document.DeepClone(), [name])));

    /// <summary>The operations and components, then whatever else is at the root.</summary>
    private static List<string[]> Parts(JsonObject document) =>
    [
        .. document.Where(member => !IsVersion(member.Key)).SelectMany(member => member switch
        {
            { Key: "paths", Value: JsonObject paths } => paths.Select(path => Path("paths", path.Key)),
            { Key: "components", Value: JsonObject kinds } => kinds.SelectMany(kind => kind.Value is JsonObject several
                ? several.Select(one => Path("components", kind.Key, one.Key))
                : [Path("components", kind.Key)]),
            { Key: "definitions" or "parameters" or "responses" or "securityDefinitions", Value: JsonObject several } =>
                several.Select(one => Path(member.Key, one.Key)),
            _ => [Path(member.Key)],
        }),
    ];

    private static string[] Path(params string[] names) => names;

    private static bool IsVersion(string name) => name is "openapi" or "swagger";

    private static IReadOnlyList<string> Smallest(JsonObject document, IReadOnlyList<string> at, Func<JsonObject, bool> canRead)
    {
        if (Find(document, at)?.ToJsonString().Length > LargestPart) return at;
        for (var trials = 0; trials < MostTrials;)
        {
            var children = Find(document, at) switch
            {
                JsonObject owner => owner.Select(member => member.Key).ToList(),
                JsonArray list => [.. list.Select((_, index) => $"{index}")],
                _ => [],
            };
            var inner = children
                .Take(MostTrials)
                .Select(name => (IReadOnlyList<string>)[.. at, name])
                .FirstOrDefault(child => canRead(Without(Alone(document, at), child)));
            if (inner is null) return at;
            (at, trials) = (inner, trials + children.Count);
        }

        return at;
    }

    /// <summary>A document with one part only.</summary>
    private static JsonObject Alone(JsonObject document, IReadOnlyList<string> path)
    {
        var alone = new JsonObject();
        foreach (var (name, value) in document.Where(member => IsVersion(member.Key))) alone[name] = value?.DeepClone();
        var top = Math.Min(path.Count, LevelsOfPart(path[0]));
        var owner = alone;
        foreach (var name in path.Take(top - 1)) owner[name] = owner = [];
        owner[path[top - 1]] = Find(document, [.. path.Take(top)])?.DeepClone();
        return alone;
    }

    private static int LevelsOfPart(string root) => root switch
    {
        "components" => 3,
        "paths" or "definitions" or "parameters" or "responses" or "securityDefinitions" => 2,
        _ => 1,
    };

    private static JsonObject Without(JsonObject document, IReadOnlyList<string> path)
    {
        Remove(document, path);
        return document;
    }

    private static JsonNode? Find(JsonNode? node, IReadOnlyList<string> path) => path.Aggregate(node, (owner, name) => owner switch
    {
        JsonObject members => members[name],
        JsonArray list => list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)],
        _ => null,
    });

    // A place in a list is emptied, so that the places behind it stay.
    private static void Remove(JsonObject document, IReadOnlyList<string> path)
    {
        switch (Find(document, [.. path.SkipLast(1)]))
        {
            case JsonObject owner:
                owner.Remove(path[^1]);
                break;
            case JsonArray list:
                list[int.Parse(path[^1], System.Globalization.CultureInfo.InvariantCulture)] = null;
                break;
        }
    }
}
