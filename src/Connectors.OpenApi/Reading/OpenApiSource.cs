using System.Text.Json.Nodes;
using Connectors.Domain.Definitions;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Connectors.OpenApi.Reading;

/// <summary>Hands a JSON tree to Microsoft.OpenApi, which never sees the network here.</summary>
internal static class OpenApiSource
{
    /// <summary>What relative addresses are resolved against; a name that can never exist (RFC 6761).</summary>
    public static readonly Uri NoLocation = new("https://relative.invalid/");

    // Microsoft.OpenApi 3.11 keeps the OAuth flow that it is reading in a static field (Swagger 2.0): two documents
    // read at the same time would get each other's addresses and scopes.
    private static readonly Lock OneAtATime = new();

    private static readonly OpenApiReaderSettings Settings = new()
    {
        LoadExternalRefs = false,
        RuleSet = ValidationRuleSet.GetEmptyRuleSet(),
        DefaultContentType = ["application/json"],
    };

    /// <returns>The document with at least one operation, or null and what is wrong.</returns>
    public static OpenApiDocument? Read(JsonNode tree, LeftOutList leftOut, out IReadOnlyList<Fault> faults)
    {
        faults = [];
        try
        {
            var result = ReadAlone(tree);
            Fault[] errors = [.. (result.Diagnostic?.Errors ?? []).Select(error => new Fault(PlaceOf(error.Pointer), error.Message))];
            if (result.Document is { Paths: not null } document && document.Paths.Any(path => path.Value.Operations?.Count > 0))
            {
                foreach (var error in errors)
                    leftOut.Add(error.Pointer, $"{error.Message.TrimEnd('.')}; what stands there was passed over.");
                return document;
            }

            faults = errors.Length > 0 && result.Document is null
                ? errors
                : [.. errors, new Fault("/paths", "The document has no operations; a connector needs at least one.")];
        }
        catch (OpenApiUnsupportedSpecVersionException broken)
        {
            faults = [new Fault("", $"{broken.Message} Swagger 2.0 and OpenAPI 3.0 and 3.1 can be imported.")];
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // Whatever a document can do to the library, a person gets an answer.
            faults = [new Fault("", $"The document cannot be read as OpenAPI: {broken.Message}")];
        }

        return null;
    }

    private static ReadResult ReadAlone(JsonNode tree)
    {
        lock (OneAtATime) return new OpenApiJsonReader().Read(tree, NoLocation, Settings);
    }

    private static string PlaceOf(string? pointer) => pointer?.TrimStart('#') ?? "";
}
