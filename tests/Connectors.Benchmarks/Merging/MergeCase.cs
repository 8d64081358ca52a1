using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Merging;

namespace Connectors.Benchmarks.Merging;

/// <summary>
/// Parsing three definitions, merging them with both ledgers and fingerprinting the result, against parsing the same three texts.
/// </summary>
public class MergeBenchmarks
{
    private static readonly IReadOnlyList<ConnectorDefinition> Real = [.. Corpus.Connectors().Select(connector => connector.Versions[^1])];

    private byte[][][] _cases = [];

    public static IEnumerable<string> Cases =>
        from size in new[] { "corpus", "10", "100", "1000", "10000" }
        from changed in new[] { "little", "everything" }
        where size != "10000" || changed == "little"
        select $"{size} {changed}";

    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var (size, everything) = (Case.Split(' ')[0], Case.EndsWith("everything", StringComparison.Ordinal));
        _cases =
        [
            .. size == "corpus"
                ? Real.Select(definition => Edited(definition.Content, everything))
                : [Edited(Made(int.Parse(size, System.Globalization.CultureInfo.InvariantCulture)), everything)]
        ];
    }

    [Benchmark(Baseline = true)]
    public int Floor()
    {
        var kinds = 0;
        foreach (var text in _cases.SelectMany(one => one))
        {
            using var document = JsonDocument.Parse(text);
            kinds += (int)document.RootElement.ValueKind;
        }

        return kinds;
    }

    [Benchmark]
    public int Merge()
    {
        var rows = 0;
        foreach (var one in _cases)
        {
            var merge = ThreeWayMerge.Merge(Corpus.Parse(one[0]), Corpus.Parse(one[1]), Corpus.Parse(one[2]));
            rows += merge.Ledger.Count + merge.TheirLedger.Count + merge.Definition!.Fingerprint.ToString().Length;
        }

        return rows;
    }

    // Mine renames endpoints for people, theirs moves them: both change, nothing contradicts.
    private static byte[][] Edited(ConnectorContent content, bool everything)
    {
        ConnectorContent With(Func<Endpoint, Endpoint> edit, int index) =>
            content with
            {
                Endpoints = [.. content.Endpoints.Select((endpoint, at) => everything || at == index ? edit(endpoint) : endpoint)]
            };

        return
        [
            .. new[]
            {
                content,
                With(endpoint => endpoint with { Name = $"My {endpoint.Name}" }, 0),
                With(endpoint => endpoint with { Path = $"/v2{endpoint.Path}" }, content.Endpoints.Count - 1)
            }.Select(Text)
        ];
    }

    private static byte[] Text(ConnectorContent content) =>
        Corpus.Text(((DefinitionResult.Accepted)ConnectorDefinition.Create(content)).Definition);

    private static ConnectorContent Made(int endpoints) => Real[0].Content with
    {
        Endpoints =
        [
            .. Enumerable.Range(0, endpoints).Select(number => Real[number % Real.Count].Content.Endpoints[0] with
            {
                Key = $"endpoint{number}",
                Path = $"/things/{number}",
                Variables = [],
                Query = [],
                Headers = []
            })
        ],
    };
}
