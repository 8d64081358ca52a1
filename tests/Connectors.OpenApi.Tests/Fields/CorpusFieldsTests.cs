using System.Text.Json.Nodes;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.OpenApi.Tests.Fields;

/// <summary>Fields of real documents are those that a plain walk of their JSON finds.</summary>
public sealed class CorpusFieldsTests
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch"];

    [Fact]
    public void Bodies_and_records_have_the_fields_that_their_schemas_have()
    {
        Assert.SkipWhen(Repository.Corpus.Count == 0, "The real connector definitions are not at hand (../shared/corpus).");

        var compared = 0;
        foreach (var file in Repository.Corpus.Select(versions => versions[^1]))
        {
            var document = JsonNode.Parse(File.ReadAllBytes(file))!;
            var endpoints = Some.Imported(File.ReadAllBytes(file)).Definition.Content.Endpoints.ToDictionary(one => one.Key);
            foreach (var (key, operation) in Operations(document))
            {
                var (endpoint, at) = (endpoints[key], $"{Path.GetFileName(Path.GetDirectoryName(file))}, {key}");
                var (body, record) = (Body(document, operation), Record(document, operation, endpoint.Records));
                if (body is not null) Compare(new PlainWalk(document, isSent: true).Of(body), endpoint.Fields, at);
                if (record is not null) Compare(new PlainWalk(document, isSent: false).Of(record), endpoint.Returns, at);
                compared += (body is null ? 0 : 1) + (record is null ? 0 : 1);
            }
        }

        Assert.True(compared > 300, $"Only {compared} schemas were compared.");
    }

    private static void Compare(IReadOnlyCollection<string> expected, IReadOnlyList<Field> fields, string at)
    {
        var found = fields
            .Where(field => field.Type != FieldType.Object)
            .Select(field => $"{field.Key}{(field.Required ? "*" : "")}: {field.Type.ToString().ToLowerInvariant()}")
            .Order(StringComparer.Ordinal);
        Assert.True(
            expected.SequenceEqual(found), $"{at}\nexpected: {string.Join(", ", expected)}\nfound: {string.Join(", ", found)}");
    }

    private static IEnumerable<(string Key, JsonNode Operation)> Operations(JsonNode document) => document["paths"]!.AsObject()
        .SelectMany(path => path.Value!.AsObject()
            .Where(one => Methods.Contains(one.Key) && one.Value?["operationId"] is not null)
            .Select(one => ((string)one.Value!["operationId"]!, one.Value!)));

    private static JsonNode? Body(JsonNode document, JsonNode operation) =>
        (operation["parameters"] as JsonArray ?? [])
            .Select(one => PlainWalk.Resolved(document, one))
            .FirstOrDefault(one => (string?)one?["in"] == "body")?["schema"];

    private static JsonNode? Record(JsonNode document, JsonNode operation, string? records)
    {
        var responses = (operation["responses"] as JsonObject ?? []).ToList();
        var good = responses.Where(one => one.Key.StartsWith('2')).OrderBy(one => one.Key, StringComparer.Ordinal).ToList();
        var schema = PlainWalk.Resolved(document, (good.Count > 0 ? good : responses.Where(one => one.Key == "default"))
            .Select(one => one.Value).FirstOrDefault())?["schema"];
        if (records is null) return schema;
        var list = records.Split('.').Skip(1).Aggregate(schema, (at, name) => PlainWalk.Resolved(document, at)?["properties"]?[name]);
        return PlainWalk.Resolved(document, list)?["items"];
    }
}
