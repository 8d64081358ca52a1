using System.Globalization;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.Benchmarks.Merging;

/// <summary>Definitions to merge: each a baseline, mine and theirs.</summary>
/// <param name="Name">What the table calls them.</param>
/// <param name="Changed">How much: little or everything.</param>
/// <param name="Endpoints">Endpoints of all baselines.</param>
/// <param name="Three">Baseline, mine and theirs of each merge.</param>
internal sealed record MergeCase(string Name, string Changed, int Endpoints, IReadOnlyList<ConnectorDefinition[]> Three)
{
    private static readonly IReadOnlyList<ConnectorDefinition> Real = [.. Corpus.Connectors().Select(connector => connector.Versions[^1])];

    /// <summary>As files hold them.</summary>
    public IReadOnlyList<byte[][]> Texts { get; } = [.. Three.Select(three => three.Select(Corpus.Text).ToArray())];

    /// <summary>As the database holds them.</summary>
    public IReadOnlyList<byte[][]> Stored { get; } = [.. Three.Select(three => three.Select(one => one.Canonical.ToArray()).ToArray())];

    public IReadOnlyList<Fingerprint[]> Fingerprints { get; } = [.. Three.Select(three => three.Select(one => one.Fingerprint).ToArray())];

    public static IEnumerable<MergeCase> All() =>
        from definitions in new[] { Real, Made(10), Made(100), Made(1_000), Made(10_000) }
        from everything in new[] { false, true }
        where !everything || definitions.Sum(one => one.Content.Endpoints.Count) < 10_000
        select Of(definitions, everything);

    private static MergeCase Of(IReadOnlyList<ConnectorDefinition> definitions, bool everything)
    {
        var endpoints = definitions.Sum(one => one.Content.Endpoints.Count);
        var name = definitions.Count > 1
            ? $"the {definitions.Count} real ones"
            : string.Create(CultureInfo.InvariantCulture, $"{endpoints:N0} endpoints");
        return new MergeCase(
            name, everything ? "everything" : "little", endpoints, [.. definitions.Select(one => Edited(one.Content, everything))]);
    }

    // Mine renames endpoints for people, theirs moves them: both change, nothing contradicts.
    private static ConnectorDefinition[] Edited(ConnectorContent content, bool everything)
    {
        ConnectorContent With(Func<Endpoint, Endpoint> edit, int index) =>
            content with
            {
                Endpoints = [.. content.Endpoints.Select((endpoint, at) => everything || at == index ? edit(endpoint) : endpoint)]
            };

        return
        [
            Definition(content),
            Definition(With(endpoint => endpoint with { Name = $"My {endpoint.Name}" }, 0)),
            Definition(With(endpoint => endpoint with { Path = $"/v2{endpoint.Path}" }, content.Endpoints.Count - 1)),
        ];
    }

    private static ConnectorDefinition Definition(ConnectorContent content) =>
        ((DefinitionResult.Accepted)ConnectorDefinition.Create(content)).Definition;

    private static ConnectorDefinition[] Made(int endpoints) =>
    [
        Definition(Real[0].Content with
        {
            Endpoints =
            [
                .. Enumerable.Range(0, endpoints).Select(number => Real[number % Real.Count].Content.Endpoints[0] with
                {
                    Key = $"endpoint{number}",
                    Path = $"/things/{number}",
                    Variables = [],
                    Query = [],
                    Headers = [],
                    Fields = [],
                    Returns = []
                })
            ],
        })
    ];
}
