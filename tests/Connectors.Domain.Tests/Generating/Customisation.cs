using System.Text.Json.Nodes;

namespace Connectors.Domain.Tests.Generating;

/// <summary>
/// Random edits as people make them: endpoints, headers, variables, texts and sign-in methods, added, edited, removed and renamed.
/// </summary>
internal sealed class Customisation(int seed)
{
    private static readonly string[] Lists = ["query", "headers", "variables", "fields", "returns"];
    private static readonly Dictionary<string, string> Texts =
        new() { ["variables"] = "label", ["fields"] = "constant", ["returns"] = "format" };

    private readonly Random _random = new(seed);

    /// <param name="definition">A definition; it is not changed.</param>
    /// <param name="edits">How many edits are tried.</param>
    public JsonObject Apply(JsonObject definition, int edits)
    {
        var copy = (JsonObject)definition.DeepClone();
        for (var i = 0; i < edits; i++) Edit(copy);
        return copy;
    }

    private void Edit(JsonObject definition)
    {
        switch (_random.Next(11))
        {
            case 0:
                List(definition, "endpoints").Add(NewEndpoint());
                break;
            case 1 when Pick(List(definition, "endpoints")) is { } gone:
                List(definition, "endpoints").Remove(gone);
                break;
            case 2 when Pick(List(definition, "endpoints")) is { } renamed:
                renamed["key"] = $"renamed{_random.Next(20)}-{renamed["key"]}";
                break;
            case var kind and >= 3 and <= 5 when Pick(List(definition, "endpoints")) is { } endpoint:
                EditEndpoint(endpoint, kind);
                break;
            case 6 when Pick(List(definition, "authentication")) is { } method:
                method["scopes"] = new JsonArray(
                    [.. Enumerable.Range(0, 4).Where(_ => _random.Next(2) == 0).Select(number => (JsonNode)$"scope{number}")]);
                break;
            case var kind:
                EditOwn(definition, kind);
                break;
        }
    }

    private void EditOwn(JsonObject definition, int kind)
    {
        if (kind == 7) EditMember(definition, "variables");
        else if (kind == 8) definition["summary"] = $"line one {_random.Next(2)}\nline two\nline three\nline four {_random.Next(2)}";
        else if (kind == 9) definition["x-own"] = new JsonObject { [$"p{_random.Next(3)}"] = _random.Next(3) };
        else definition[new[] { "name", "category", "colour" }[_random.Next(3)]] = $"edited {_random.Next(3)}";
    }

    private void EditEndpoint(JsonObject endpoint, int kind)
    {
        if (kind == 3) EditMember(endpoint, Lists[_random.Next(Lists.Length)]);
        else if (kind == 4) endpoint[new[] { "name", "entity", "records", "path", "body" }[_random.Next(5)]] = $"edited {_random.Next(3)}";
        else endpoint["pagination"] = new JsonObject { ["type"] = "pageNumber", ["parameter"] = "page", ["size"] = _random.Next(1, 5) };
    }

    private void EditMember(JsonObject owner, string list)
    {
        var members = List(owner, list);
        var member = Pick(members);
        if (member is null || _random.Next(3) == 0) AddIfNew(members, $"k{_random.Next(5)}{Deeper(list)}");
        else if (_random.Next(2) == 0) member[Texts.GetValueOrDefault(list, "value")] = $"v{_random.Next(3)}";
        else members.Remove(member);
    }

    // What one side makes a value may hold others on the other side.
    private string Deeper(string list) => list is "fields" or "returns" && _random.Next(3) == 0 ? ".inner" : "";

    private static void AddIfNew(JsonArray members, string key)
    {
        if (members.All(member => (string)member!["key"]! != key)) members.Add(new JsonObject { ["key"] = key });
    }

    private JsonObject NewEndpoint() => new()
    {
        ["key"] = $"new{_random.Next(1_000_000)}",
        ["name"] = $"New {_random.Next(3)}",
        ["path"] = $"/new/{_random.Next(5)}",
        ["headers"] = new JsonArray(new JsonObject { ["key"] = "Accept", ["value"] = $"type/{_random.Next(2)}" }),
    };

    private JsonObject? Pick(JsonArray list) => list.Count == 0 ? null : (JsonObject)list[_random.Next(list.Count)]!;

    private static JsonArray List(JsonObject owner, string name)
    {
        if (owner[name] is not JsonArray list) owner[name] = list = [];
        return list;
    }
}
