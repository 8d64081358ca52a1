using System.Text;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.OpenApi.Fields;

/// <summary>Leaves out fields where a definition would get too large with them. First match wins.</summary>
/// <remarks>
/// A definition has at most 5 MB, also with line ends and indentation, as files have it: about 3 MB without them.
/// </remarks>
internal static class FieldBudget
{
    private const int Most = 3_000_000, Harmless = 1_000_000;

    private static readonly (string Words, Func<Endpoint, Endpoint> Reduced)[] Steps =
    [
        ("", endpoint => endpoint),
        ("the help of what comes back", WithoutHelp),
        ("the help of what comes back, and of each record all but the 100 outer fields", endpoint => Outer(endpoint, 100)),
        ("the help of what comes back, and of each record all but the 40 outer fields", endpoint => Outer(endpoint, 40)),
        ("the help of what comes back, and of each record all but the 15 outer fields", endpoint => Outer(endpoint, 15)),
        ("all fields of what comes back", endpoint => endpoint with { Returns = [] }),
        ("all fields", endpoint => endpoint with { Returns = [], Fields = [] }),
    ];

    public static ConnectorContent Fit(ConnectorContent content, ImportNotes report)
    {
        if (content.Endpoints.Sum(Size) < Harmless) return content;
        var bare = content with { Endpoints = [.. content.Endpoints.Select(Steps[^1].Reduced)] };
        var rest = ConnectorDefinition.Create(bare) is DefinitionResult.Accepted accepted ? accepted.Definition.Canonical.Length : 0;
        var (words, reduced) = Array.Find(Steps, step => rest + content.Endpoints.Sum(one => Size(step.Reduced(one))) <= Most);
        if (reduced is null) (words, reduced) = Steps[^1];
        if (words.Length > 0)
            report.Add("", $"The definition would get too large. Left out: {words}. Import a part of the document to have them.");
        return content with { Endpoints = [.. content.Endpoints.Select(reduced)] };
    }

    private static Endpoint WithoutHelp(Endpoint endpoint) =>
        endpoint with { Returns = [.. endpoint.Returns.Select(field => field with { Help = null })] };

    private static Endpoint Outer(Endpoint endpoint, int most) =>
        WithoutHelp(endpoint with { Returns = [.. endpoint.Returns.Take(most)] });

    private static long Size(Endpoint endpoint) => endpoint.Fields.Concat(endpoint.Returns).Sum(Size);

    // Names and signs around the values count too, about.
    private static long Size(Field field) =>
        10 + Bytes(field.Key) + Bytes(field.Label) + Bytes(field.Help) + Bytes(field.Format) + Bytes(field.Default) + Bytes(field.Constant)
        + (field.Required ? 16 : 0) + (field.Type == FieldType.Text ? 0 : 18) + field.Allowed.Sum(value => 8 + Bytes(value));

    private static long Bytes(string? text) => text is null ? 0 : 12 + Encoding.UTF8.GetByteCount(text);
}
