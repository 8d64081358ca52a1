using Connectors.Domain.Merging.Compatibility;
using Connectors.Domain.Merging.Places;
using Connectors.Domain.Requests.Fields;

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
        var fields = new FieldUse(shape);
        return report.Findings.Where(finding =>
            finding.Severity != Severity.Harmless
            && used.Any(place => Place.IsWithin(finding.Path, place))
            && fields.Notices(finding));
    }

    /// <summary>Which fields of the body a shape uses: those it fills in; all of them where it passes the record on.</summary>
    private sealed class FieldUse(FlowShape shape)
    {
        private static readonly string[] ForAll =
        [
            "required-field-added", "field-required", "field-added", "field-constant-changed", "field-default-changed",
            "field-default-removed",
        ];

        private readonly string _list = $"{Member("endpoints", shape.EndpointKey)}.fields";

        private readonly IReadOnlyList<string> _filled =
        [
            .. shape.Filled
                .Select(FieldKeys.PlaceOf)
                .OfType<string>()
                .Select(field => Field(shape.EndpointKey, field)),
        ];

        public bool Notices(Finding finding) =>
            _filled.Count == 0
            || !Place.IsWithin(finding.Path, _list)
            || ForAll.Contains(finding.Rule, StringComparer.Ordinal)
            || _filled.Any(place => Place.IsWithin(finding.Path, place));

        private static string Field(string endpoint, string field) =>
            Place.Root.Property("endpoints", null).Member(endpoint, null).Property("fields", null).Member(field, null).ToString();
    }

    private static string Member(string list, string key) => Place.Root.Property(list, null).Member(key, null).ToString();
}
