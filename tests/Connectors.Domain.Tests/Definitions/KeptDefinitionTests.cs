using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Connectors.Domain.Definitions;

namespace Connectors.Domain.Tests.Definitions;

/// <summary>Definitions of the demo's releases and of real documents, as they were before definitions had fields.</summary>
public sealed class KeptDefinitionTests
{
    [Fact]
    public void Definitions_without_fields_keep_their_fingerprints()
    {
        var file = Repository.File("tests", "Kept", "definitions.json.gz");
        using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var kept = JsonDocument.Parse(packed);

        Assert.Equal(144, kept.RootElement.GetArrayLength());
        Assert.All(kept.RootElement.EnumerateArray(), one =>
            Assert.Equal($"{one.GetProperty("fingerprint")}", $"{Parsed($"{one.GetProperty("definition")}").Fingerprint}"));
    }

    /// <summary>Before, anything could be there, and was kept.</summary>
    [Theory]
    [InlineData("\"order\"")]
    [InlineData("[1,2]")]
    [InlineData("""[{"key":"a","type":"string"}]""")]
    public void What_an_old_definition_has_in_the_place_of_fields_is_kept_and_shown(string fields)
    {
        var canonical = Encoding.UTF8.GetBytes(
            $$"""{"baseUrl":"https://a.example","endpoints":[{"fields":{{fields}},"key":"e"}],"format":"connector/1","name":"A"}""");

        var endpoint = ConnectorDefinition.OfKept(canonical, Fingerprint.Of(canonical))!.Content.Endpoints[0];

        Assert.Empty(endpoint.Fields);
        Assert.Equal(fields, endpoint.Unknown!["fields"].GetRawText());
        Assert.Contains("\"fields\":" + fields, EndpointJson.Write(endpoint), StringComparison.Ordinal);
    }

    private static ConnectorDefinition Parsed(string json) => ConnectorDefinition.Parse(Encoding.UTF8.GetBytes(json)) switch
    {
        DefinitionResult.Accepted accepted => accepted.Definition,
        DefinitionResult.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Faults)),
        _ => throw new InvalidOperationException(),
    };
}
