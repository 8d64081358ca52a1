using System.Text.Json.Nodes;
using Connectors.Domain.Definitions.Faults;
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
    public static OpenApiDocument? Read(JsonNode tree, SourceLines lines, LeftOutList leftOut, out IReadOnlyList<Fault> faults)
    {
        faults = [];
        try
        {
            var result = ReadAlone(tree);
            var errors = lines.Place(
                [.. (result.Diagnostic?.Errors ?? []).Select(error => new Fault(PlaceOf(error.Pointer), ReaderWords.Of(error.Message)))]);
            if (result.Document is { Paths: not null } document && document.Paths.Any(path => path.Value.Operations?.Count > 0))
            {
                foreach (var error in errors) leftOut.Add(error.Pointer, $"{error.Message} It was ignored.", Importance.Missing);
                return document;
            }

            faults = errors.Count > 0 && result.Document is null
                ? errors
                : [.. errors, .. lines.Place([new Fault("/paths", "The document has no operations. A connector needs at least one.")])];
        }
        catch (OpenApiUnsupportedSpecVersionException broken)
        {
            faults = lines.Place([new Fault(VersionPlace(tree), ReaderWords.Of(broken.Message))]);
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // Whatever a document can do to the library, a person gets an answer.
            faults = [new Fault("", ReaderWords.Of(broken.Message))];
        }

        return null;
    }

    private static ReadResult ReadAlone(JsonNode tree)
    {
        lock (OneAtATime) return new OpenApiJsonReader().Read(tree, NoLocation, Settings);
    }

    private static string VersionPlace(JsonNode tree) => tree["swagger"] is null ? "/openapi" : "/swagger";

    private static string PlaceOf(string? pointer) => pointer?.TrimStart('#') ?? "";
}
