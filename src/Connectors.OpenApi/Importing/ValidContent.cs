using System.Globalization;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.OpenApi.Importing;

/// <summary>Makes a definition of what was read. Endpoints that a definition can't have are left out, rather than all of them.</summary>
internal static class ValidContent
{
    /// <param name="content">What was read.</param>
    /// <param name="places">The place of each endpoint in the document, by its key.</param>
    /// <param name="report">Where it is said.</param>
    /// <param name="what">What an endpoint was made of.</param>
    public static DefinitionResult Of(
        ConnectorContent content, IReadOnlyDictionary<string, string> places, ImportNotes report, string what = "operation")
    {
        var result = ConnectorDefinition.Create(content);
        if (result is not DefinitionResult.Refused refused) return result;
        var faults = refused.Faults.ToLookup(fault => Index(fault.Pointer));
        if (faults.Contains(null) || faults.Count == content.Endpoints.Count) return refused;
        foreach (var (endpoint, fault) in faults.Select(group => (content.Endpoints[group.Key!.Value], group.First())))
        {
            report.Add(
                places.GetValueOrDefault(endpoint.Key, "/paths"),
                $"The {what} was left out, since it doesn't give a valid endpoint: {fault.Message}",
                Importance.Missing);
        }

        return ConnectorDefinition.Create(content with
        {
            Endpoints = [.. content.Endpoints.Where((_, index) => !faults.Contains(index))],
        });
    }

    // /endpoints/3/contentType
    private static int? Index(string pointer) =>
        pointer.Split('/') is ["", "endpoints", var index, ..] && int.TryParse(index, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
