using System.Text.Json.Nodes;
using CsCheck;

namespace Connectors.Domain.Tests.Generating;

/// <summary>Random valid definitions as JSON trees: every part and property of the format, and unknown ones.</summary>
internal static class GenDefinition
{
    private static readonly Gen<JsonNode?> Flag = Gen.Bool.Select(flag => (JsonNode?)JsonValue.Create(flag));
    private static readonly Gen<JsonNode?> Text = GenText.Text.Select(text => (JsonNode?)JsonValue.Create(text));
    private static readonly Gen<JsonNode?> Unknown = Gen.Int[0, 5].SelectMany(Gen.Int[-3, 3], (kind, number) => UnknownValue(kind, number));

    private static readonly Gen<JsonNode?> OneOfTrue = Gen.Int[0, 0].Select(_ => (JsonNode?)JsonValue.Create(true));

    private static readonly Gen<JsonObject> Variable = Object(
        Sometimes("label", Text), Sometimes("help", Text), Sometimes("default", Text),
        Sometimes("required", Flag), Sometimes("advanced", Flag));

    private static readonly Gen<JsonObject> Secret = Object(Sometimes("label", Text), Always("secret", OneOfTrue));

    private static readonly Gen<JsonObject> Pagination = Object(
        Always("type", OneOf("none", "pageNumber", "offset", "linkHeader", "nextUrl", "token")),
        Sometimes("parameter", Text), Sometimes("first", Number(0, 2)), Sometimes("size", Number(1, 100)), Sometimes("x-page", Unknown));

    private static readonly Gen<JsonObject> NamedValue = Object(Sometimes("value", Template("")));

    private static readonly Gen<JsonObject> Field = Object(
        Sometimes("label", Text), Sometimes("help", Text), Sometimes("required", Flag), Sometimes("readOnly", Flag),
        Sometimes("type", OneOf("text", "file")), Sometimes("format", OneOf("date", "email")),
        Sometimes("allowed", Gen.OneOf("open", "paid", "é").Array[0, 3].Select(values => (JsonNode?)Texts(values))),
        Sometimes("default", Text), Sometimes("constant", Text), Sometimes("x-field", Unknown));

    private static readonly Gen<JsonObject> Endpoint = Object(
        Sometimes("fields", Fields(5)), Sometimes("returns", Fields(5)),
        Sometimes("name", Text), Sometimes("entity", Text), Sometimes("direction", OneOf("receive", "send")),
        Sometimes("method", OneOf("GET", "HEAD", "POST", "DELETE", "PURGE")), Sometimes("path", Template("{{payload}}")),
        Sometimes("body", Template("{{payload}}")), Sometimes("contentType", OneOf("application/json", "text/plain")),
        Sometimes("records", OneOf("$.orders", "")), Sometimes("query", KeyedList(NamedValue, 3)),
        Sometimes("headers", KeyedList(NamedValue, 3)), Sometimes("variables", KeyedList(Variable, 3)),
        Sometimes("pagination", Pagination.Select(node => (JsonNode?)node)),
        Sometimes("deprecated", OneOf("2026-01-31", "2025-12-01")), Sometimes("x-extra", Unknown));

    private static readonly Gen<JsonObject> Method = Object(
        Always("type", OneOf("none", "basic", "apiKey", "bearer", "oauth2ClientCredentials", "oauth2AuthorizationCode")),
        Sometimes("name", Text), Sometimes("in", OneOf("header", "query")), Sometimes("parameter", Text),
        Sometimes("tokenUrl", OneOf("https://acme.example/token", "")),
        Sometimes("scopes", Gen.OneOf("r", "w", "é", "😀").Array[0, 4].Select(scopes => (JsonNode?)Texts(scopes))),
        Sometimes("variables", KeyedList(Gen.OneOf(Variable, Secret), 3)));

    /// <summary>Definitions with up to six endpoints.</summary>
    public static readonly Gen<JsonObject> Any = Object(
        Always("format", OneOf("connector/1")), Always("name", GenText.Name.Select(name => (JsonNode?)name)),
        Always("baseUrl", OneOf("https://acme.example", "http://acme.example/v2", "https://eu.acme.example")),
        Always("endpoints", KeyedList(Endpoint, 6)),
        Sometimes("summary", Text), Sometimes("category", Text), Sometimes("colour", OneOf("teal", "red")),
        Sometimes("documentationUrl", OneOf("", "https://docs.acme.example")),
        Sometimes("rateLimit", Object(Sometimes("requests", Number(1, 9)), Sometimes("per", OneOf("second", "minute", "hour")))
            .Select(node => (JsonNode?)node)),
        Sometimes("variables", KeyedList(Variable, 3)), Sometimes("authentication", KeyedList(Method, 3)), Sometimes("x-vendor", Unknown));

    private static Gen<JsonNode?> OneOf(params string[] values) => Gen.OneOf(values).Select(value => (JsonNode?)JsonValue.Create(value));

    private static Gen<JsonNode?> Number(int least, int most) => Gen.Int[least, most].Select(number => (JsonNode?)JsonValue.Create(number));

    private static Gen<JsonNode?> Template(string placeholder) =>
        Gen.Bool.Select(GenText.Text, (with, text) => (JsonNode?)JsonValue.Create(with ? $"{text} {placeholder}" : text));

    private static Gen<(string Name, JsonNode? Value)?> Always(string name, Gen<JsonNode?> value) =>
        value.Select(node => ((string, JsonNode?)?)(name, node));

    private static Gen<(string Name, JsonNode? Value)?> Sometimes(string name, Gen<JsonNode?> value) =>
        Gen.Bool.SelectMany(there => there ? Always(name, value) : Gen.Const(((string, JsonNode?)?)null));

    private static Gen<JsonObject> Object(params Gen<(string Name, JsonNode? Value)?>[] properties)
    {
        var all = Gen.Const(System.Collections.Immutable.ImmutableList<(string Name, JsonNode? Value)>.Empty);
        foreach (var property in properties) all = all.Select(property, (list, next) => next is { } one ? list.Add(one) : list);
        return all.Select(list => new JsonObject(list.Select(one => KeyValuePair.Create(one.Name, one.Value))));
    }

    private static Gen<JsonNode?> KeyedList(Gen<JsonObject> item, int most) =>
        GenText.Keys(most).SelectMany(keys => item.Array[keys.Length].Select(items => (JsonNode?)Keyed(keys, items)));

    private static Gen<JsonNode?> Fields(int most) => GenText.FieldKeys(most)
        .SelectMany(keys => Field.Array[keys.Length].Select(items => (JsonNode?)Keyed(keys, items)));

    private static JsonArray Texts(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode?)value)]);

    private static JsonArray Keyed(string[] keys, JsonObject[] items)
    {
        for (var i = 0; i < keys.Length; i++) items[i].Insert(0, "key", keys[i]);
        return new JsonArray([.. items]);
    }

    private static Gen<JsonNode?> UnknownValue(int kind, int number) => Gen.Const(0).Select(_ => kind switch
    {
        0 => null,
        1 => JsonValue.Create(number * 0.5),
        2 => new JsonArray(number, null, "x"),
        3 => new JsonArray(new JsonObject { ["key"] = "b", ["n"] = number }, new JsonObject { ["key"] = "a" }),
        4 => new JsonObject { ["b"] = number, ["a"] = new JsonObject { ["deep"] = "\r\n" } },
        _ => (JsonNode?)JsonValue.Create($"unknown {number}"),
    });
}
