using System.Text.Json.Nodes;
using Connectors.Domain.Definitions;

namespace Connectors.OpenApi.Tests;

/// <summary>Real connector definitions, in all their versions.</summary>
public sealed class CorpusTests
{
    [Fact]
    public void Every_real_document_becomes_a_valid_definition_and_the_same_one_each_time()
    {
        Assert.SkipWhen(Repository.Corpus.Count == 0, "The real connector definitions are not at hand (../shared/corpus).");

        foreach (var file in Repository.Corpus.SelectMany(versions => versions))
        {
            var first = Some.Imported(File.ReadAllBytes(file)).Definition;
            var second = Some.Imported(File.ReadAllBytes(file)).Definition;

            Assert.Equal(first.Fingerprint, second.Fingerprint);
            Assert.NotEmpty(first.Content.Endpoints);
            Assert.Equal(first, Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Parse(first.Canonical)).Definition);
        }
    }

    [Fact]
    public void Every_operation_becomes_an_endpoint()
    {
        Assert.SkipWhen(Repository.Corpus.Count == 0, "The real connector definitions are not at hand (../shared/corpus).");

        foreach (var file in Repository.Corpus.SelectMany(versions => versions))
        {
            var bytes = File.ReadAllBytes(file);

            Assert.Equal(Operations(bytes).Count, Some.Endpoints(bytes).Count);
        }
    }

    [Fact]
    public void An_operation_that_did_not_change_between_two_versions_keeps_its_key_and_content()
    {
        Assert.SkipWhen(Repository.Corpus.Count == 0, "The real connector definitions are not at hand (../shared/corpus).");

        var compared = 0;
        foreach (var (older, newer) in Repository.Corpus.SelectMany(versions => versions.Zip(versions.Skip(1))))
        {
            var (before, after) = (File.ReadAllBytes(older), File.ReadAllBytes(newer));
            if (Shared(before) != Shared(after)) continue;
            var (old, @new) = (Operations(before), Operations(after));
            foreach (var (place, operation) in old.Where(one =>
                one.Value.Key is not null && @new.TryGetValue(one.Key, out var other) && other == one.Value))
            {
                Assert.Equal(Some.Endpoints(before)[operation.Key!], Some.Endpoints(after)[operation.Key!]);
                compared++;
            }
        }

        Assert.True(compared > 300, $"Only {compared} operations were compared.");
    }

    // What operations may refer to: where it changed, they may have changed too.
    private static string Shared(byte[] document)
    {
        var tree = JsonNode.Parse(document)!;
        return $"{tree["parameters"]?.ToJsonString()}{tree["definitions"]?.ToJsonString()}"
            + $"{tree["responses"]?.ToJsonString()}{tree["consumes"]?.ToJsonString()}";
    }

    private static Dictionary<string, (string? Key, string Text)> Operations(byte[] document)
    {
        string[] methods = ["get", "put", "post", "delete", "options", "head", "patch"];
        return JsonNode.Parse(document)!["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject()
                .Where(one => methods.Contains(one.Key))
                .Select(one => (Place: $"{one.Key} {path.Key}", Operation: one.Value!, Parameters: path.Value!["parameters"])))
            .ToDictionary(
                one => one.Place,
                one => ((string?)one.Operation["operationId"], one.Operation.ToJsonString() + one.Parameters?.ToJsonString()),
                StringComparer.Ordinal);
    }
}
