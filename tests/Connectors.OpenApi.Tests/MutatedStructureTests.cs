using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Connectors.OpenApi.Importing;

namespace Connectors.OpenApi.Tests;

/// <summary>Documents whose structure is damaged: most are imported, and a refusal says where, in our words.</summary>
public sealed class MutatedStructureTests
{
    private static readonly JsonSerializerOptions Lines = new() { WriteIndented = true };

    /// <summary>Real and small documents. CONNECTORS_FUZZ says how many.</summary>
    [Fact]
    public void A_damaged_document_is_imported_or_refused_with_its_place()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("CONNECTORS_FUZZ") ?? "400", CultureInfo.InvariantCulture);
        var random = new Random(20_261_130);
        var (seeds, refused) = (Seeds(), new List<string>());
        for (var number = 0; number < count; number++)
        {
            var document = seeds[number % seeds.Count].DeepClone();
            StructureMutation.Apply(document, random);
            var bytes = Encoding.UTF8.GetBytes(document.ToJsonString(Lines));
            if (number % 10 == 9) bytes = bytes[..random.Next(1, bytes.Length)];
            if (OpenApiImport.Read(bytes) is not ImportResult.Refused(var faults)) continue;
            refused.AddRange(faults
                .Where(fault => fault.Pointer.Length == 0 && !fault.Message.Contains("line", StringComparison.OrdinalIgnoreCase))
                .Where(fault => !fault.Message.StartsWith("This is not an OpenAPI document", StringComparison.Ordinal))
                .Select(fault => $"{number}: {fault.Message}"));
        }

        Assert.True(refused.Count == 0, string.Join("\n", refused));
    }

    private static List<JsonNode> Seeds() =>
    [
        .. FormatTests.Documents.Select(row => row.Data.Item2).Where(text => text.StartsWith('{')).Select(text => JsonNode.Parse(text)!),
        .. Repository.Corpus.Where((_, index) => index % 4 == 0).Select(versions => JsonNode.Parse(File.ReadAllBytes(versions[^1]))!),
    ];
}
