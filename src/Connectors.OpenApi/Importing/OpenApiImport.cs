using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Parts;
using Connectors.OpenApi.Authentication;
using Connectors.OpenApi.Endpoints;
using Connectors.OpenApi.Fields;
using Connectors.OpenApi.Reading;
using Connectors.OpenApi.Repairs;
using Connectors.OpenApi.Servers;
using Microsoft.OpenApi;

namespace Connectors.OpenApi.Importing;

/// <summary>Reads Swagger 2.0 and OpenAPI 3.0 and 3.1 documents, in JSON or YAML, into connector definitions.</summary>
/// <remarks>
/// The same document gives the same definition, and an operation that did not change gives the same endpoint whatever changed beside it.
/// </remarks>
public static class OpenApiImport
{
    private const int LongestName = 200;
    private const int LongestSummary = 4_000;

    /// <param name="document">The bytes of a document that may come from anywhere. External references are never fetched.</param>
    /// <returns>The definition and what it could not carry, or the faults. Invalid documents never throw.</returns>
    public static ImportResult Read(ReadOnlyMemory<byte> document)
    {
        var report = new ImportNotes();
        if (SourceText.Read(document, out var fault) is not System.Text.Json.Nodes.JsonObject tree)
            return new ImportResult.Refused(
                [fault ?? new Fault("", OtherKinds.Words(document.Span))]);
        if (tree["swagger"] is null && tree["openapi"] is null) return ImportNotes.Refuse("", OtherKinds.Words(document.Span));
        try
        {
            var lines = new SourceLines(document);
            return OpenApiSource.VersionFault(tree) is { } unread
                ? new ImportResult.Refused(lines.Place([unread]))
                : Import(tree, lines, report);
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // The library hands on whatever a document holds; for an unforeseen combination, a person still gets an answer.
            return ImportNotes.Refuse("", ReaderWords.Of(broken.Message));
        }
    }

    private static ImportResult Import(System.Text.Json.Nodes.JsonObject tree, SourceLines lines, ImportNotes report)
    {
        var repairs = DocumentRepairs.Apply(tree);
        ExternalReferences.Note(tree, report);
        InvalidAddresses.Encode(tree);
        var source = OpenApiSource.Read(tree, lines, report, out var faults);
        if (source is null) return new ImportResult.Refused(faults);
        Note(repairs, lines, report);
        if (repairs.BaseUrl is { } baseUrl) source.Servers = [new OpenApiServer { Url = baseUrl }];
        var content = FieldBudget.Fit(Content(source, report), report);
        return ValidContent.Of(content, EndpointImport.Places(source), report) switch
        {
            DefinitionResult.Accepted accepted => new ImportResult.Imported(accepted.Definition, report.ToList()),
            DefinitionResult.Refused refused => new ImportResult.Refused([.. refused.Faults.Select(Explained)]),
            var other => throw new InvalidOperationException($"{other}"),
        };
    }

    private static void Note(RepairList repairs, SourceLines lines, ImportNotes report)
    {
        var numbers = lines.Of(repairs.All.Select(repair => repair.Place));
        foreach (var (place, message) in repairs.All)
            report.Add(place, message, Importance.Repaired, numbers.TryGetValue(place, out var line) ? line : null);
    }

    private static ConnectorContent Content(OpenApiDocument document, ImportNotes report)
    {
        var baseUrl = BaseUrlImport.Import(document.Servers, report);
        Vendor.NoteUnread(document.Extensions, "", report);
        Vendor.NoteUnread(document.Info?.Extensions, "/info", report);
        if (document.Webhooks?.Count > 0) report.Add("/webhooks", "Webhooks were left out: a connector sends requests and receives none.");
        return new ConnectorContent
        {
            Name = report.Fit(document.Info?.Title, LongestName, "/info/title") ?? "Untitled connector",
            Summary = report.Fit(document.Info?.Description ?? document.Info?.Summary, LongestSummary, "/info/description"),
            Category = report.Fit(Metadata(document, "Categories")?.Split(';')[0], LongestName, "/x-ms-connector-metadata"),
            DocumentationUrl = WebAddress(document.ExternalDocs?.Url?.OriginalString) ?? WebAddress(Metadata(document, "Website")),
            BaseUrl = baseUrl.Url,
            Variables = baseUrl.Variables,
            Authentication = new SecurityImport(baseUrl.Url, report).Import(document),
            Endpoints = new EndpointImport(baseUrl.Url, report).Import(document),
        };
    }

    // [{ "propertyName": "Website", "propertyValue": "https://…" }]
    private static string? Metadata(OpenApiDocument document, string name) =>
        (Vendor.Node(document.Extensions, "x-ms-connector-metadata") as System.Text.Json.Nodes.JsonArray)?
            .OfType<System.Text.Json.Nodes.JsonObject>()
            .Where(entry => Vendor.Scalar(entry["propertyName"]) == name)
            .Select(entry => Vendor.Scalar(entry["propertyValue"]))
            .FirstOrDefault();

    private static string? WebAddress(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? text!.Trim()
            : null;

    // The place is one of the definition, not of the document that the person has.
    internal static Fault Explained(Fault fault) =>
        new("", $"The document doesn't give a valid definition. At {fault.Pointer} of the definition: {fault.Message}");
}
