using Connectors.Domain.Merging.Compatibility;
using Connectors.Domain.Merging.Places;

namespace Connectors.Domain.Flows;

/// <summary>Which changes of a connector a shape of a flow notices.</summary>
public static class ShapeChanges
{
    /// <summary>The changes of what the shape uses: its endpoint, its way to sign in, what all endpoints share.</summary>
    /// <param name="report">Every change, judged. What is for people only, such as a name, is left out.</param>
    /// <param name="shape">The shape.</param>
    public static IEnumerable<Finding> Of(CompatibilityReport report, FlowShape shape)
    {
        string[] used =
        [
            "baseUrl",
            "variables",
            Member("endpoints", shape.EndpointKey),
            Member("authentication", shape.Instance.MethodKey),
        ];
        return report.Findings.Where(finding =>
            finding.Severity != Severity.Harmless && used.Any(place => Place.IsWithin(finding.Path, place)));
    }

    private static string Member(string list, string key) => Place.Root.Property(list, null).Member(key, null).ToString();
}
