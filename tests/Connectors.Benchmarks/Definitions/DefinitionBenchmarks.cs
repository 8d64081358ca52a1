using System.Security.Cryptography;
using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace Connectors.Benchmarks.Definitions;

/// <summary>
/// Reading, checking, canonicalising and fingerprinting a definition, against the least that any program must do: parse and hash its bytes.
/// </summary>
public class DefinitionBenchmarks
{
    private static readonly Dictionary<string, byte[]> Texts =
        Corpus.Connectors().ToDictionary(connector => connector.Name, connector => Corpus.Text(connector.Versions[^1]));

    private byte[] _text = [];

    public static IEnumerable<string> Names => Texts.Keys;

    [ParamsSource(nameof(Names))]
    public string Connector { get; set; } = "";

    public static int BytesOf(string connector) => Texts[connector].Length;

    [GlobalSetup]
    public void Setup() => _text = Texts[Connector];

    [Benchmark(Baseline = true)]
    public int Floor()
    {
        using var document = JsonDocument.Parse(_text);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        return SHA256.HashData(_text, hash) + (int)document.RootElement.ValueKind;
    }

    [Benchmark]
    public object Fingerprint() => Corpus.Parse(_text).Fingerprint;
}
