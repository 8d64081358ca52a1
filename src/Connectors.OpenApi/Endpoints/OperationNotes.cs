using Connectors.OpenApi.Operations;
using Connectors.OpenApi.Servers;
using Microsoft.OpenApi;

namespace Connectors.OpenApi.Endpoints;

/// <summary>Lists what an operation says and an endpoint can't.</summary>
internal sealed class OperationNotes(OpenApiDocument document, string baseUrl, ImportNotes report)
{
    public void Note(PlacedOperation placed)
    {
        var operation = placed.Operation;
        Vendor.NoteUnread(operation.Extensions, placed.Place, report);
        Vendor.NoteUnread(placed.Item.Extensions, Reading.Pointer.To("paths", placed.Path), report);
        if (operation.Deprecated)
            report.Add(placed.Place, "\"deprecated\" was left out: it has no date, and a definition needs one.");
        if (operation.Callbacks?.Count > 0)
            report.Add(placed.Place, "Callbacks were left out: a connector sends requests and receives none.");
        if (operation.Extensions?.ContainsKey("x-ms-trigger") == true)
            report.Add(placed.Place, "\"x-ms-trigger\" was left out: flows start by hand or on a schedule.");
        if (Vendor.Text(operation.Extensions, "x-ms-visibility") == "internal")
            report.Count(
                placed.Place,
                "operations are internal for the vendor (x-ms-visibility), and were imported like the others",
                importance: Importance.Decided);
        if (operation.Tags?.Count > 1)
            report.Count(placed.Place, "operations' further tags were left out: an endpoint has one entity");
        if (!string.IsNullOrWhiteSpace(operation.Description))
            report.Count(placed.Place, "descriptions of operations were left out: an endpoint has only a name");
        Servers(placed);
        Security(placed);
    }

    // An operation may use the server that every endpoint uses: then nothing is lost.
    private void Servers(PlacedOperation placed)
    {
        var servers = placed.Operation.Servers is { Count: > 0 } own ? own : placed.Item.Servers ?? [];
        if (servers.Count == 0 || servers.Any(server => server is not null && BaseUrlImport.UrlOf(server) == baseUrl)) return;
        report.Count(
            placed.Place,
            $"operations use the server {servers.FirstOrDefault(server => server is not null)?.Url}: left out, endpoints use the base URL",
            importance: Importance.Missing);
    }

    private void Security(PlacedOperation placed)
    {
        if (placed.Operation.Security is not { Count: > 0 } own || Names(own).SetEquals(Names(document.Security ?? []))) return;
        report.Count(
            placed.Place,
            "operations' own security was left out: every endpoint uses the instance's sign-in method",
            importance: Importance.Limited);
    }

    private static HashSet<string> Names(IEnumerable<OpenApiSecurityRequirement?> requirements) =>
        [.. requirements.OfType<OpenApiSecurityRequirement>().Select(requirement =>
            string.Join('\0', requirement.Keys.Select(scheme => scheme.Reference.Id).Order(StringComparer.Ordinal)))];
}
