using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Connectors.Domain.Definitions.Faults;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Connectors.OpenApi.Reading;

/// <summary>Hands a JSON tree to Microsoft.OpenApi, which never sees the network here.</summary>
internal static partial class OpenApiSource
{
    private const string NoOperations = "The document has no operations. A connector needs at least one.";

    private const string InSeveralFiles = "The operations are in other files. " + ExternalReferences.HowToBundle;

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
    public static OpenApiDocument? Read(JsonObject tree, SourceLines lines, ImportNotes report, out IReadOnlyList<Fault> faults)
    {
        faults = [];
        try
        {
            var result = ReadWhatCanBeRead(tree, lines, report);
            IReadOnlyList<Fault> errors =
                [.. (result.Diagnostic?.Errors ?? []).Select(error => new Fault(PlaceOf(error), ReaderWords.Of(error.Message)))];
            if (result.Document is { Paths: not null } document && document.Paths.Any(path => path.Value.Operations?.Count > 0))
            {
                Note(errors, "It was ignored.", lines, report);
                return document;
            }

            faults = errors.Count > 0 && result.Document is null
                ? lines.Place(errors)
                : lines.Place([.. errors, new Fault("/paths", ExternalReferences.Has(tree) ? InSeveralFiles : NoOperations)]);
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

    /// <summary>What is wrong with a version that is no text and no number; null for any other.</summary>
    public static Fault? VersionFault(JsonObject tree) => Vendor.Scalar(tree[VersionPlace(tree)[1..]]) is null
        ? new Fault(VersionPlace(tree), "The version must be a text such as 3.0.1.")
        : null;

    /// <summary>Notes faults that cost only a part of the document, with their lines.</summary>
    public static void Note(IReadOnlyCollection<Fault> faults, string outcome, SourceLines lines, ImportNotes report)
    {
        var numbers = lines.Of(faults.Select(fault => fault.Pointer));
        foreach (var fault in faults)
        {
            report.Add(
                fault.Pointer,
                $"{fault.Message} {outcome}",
                Importance.Missing,
                numbers.TryGetValue(fault.Pointer, out var line) ? line : null);
        }
    }

    private static ReadResult ReadWhatCanBeRead(JsonObject tree, SourceLines lines, ImportNotes report)
    {
        try
        {
            return ReadAlone(tree.DeepClone());
        }
        catch (Exception broken) when (broken is not (OutOfMemoryException or OpenApiUnsupportedSpecVersionException))
        {
            var places = Culprits.TakeOut(tree, CanRead);
            Note([.. places.Select(place => new Fault(place, "This part can't be read as OpenAPI."))], "It was left out.", lines, report);
            return ReadAlone(tree);
        }
    }

    private static bool CanRead(JsonNode tree)
    {
        try
        {
            return ReadAlone(tree) is not null;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return false;
        }
    }

    private static ReadResult ReadAlone(JsonNode tree)
    {
        lock (OneAtATime) return new OpenApiJsonReader().Read(tree, NoLocation, Settings);
    }

    private static string VersionPlace(JsonNode tree) => tree["swagger"] is null ? "/openapi" : "/swagger";

    // The library gives some places only in its words: "x is not a valid property at #/paths".
    private static string PlaceOf(OpenApiError error)
    {
        if (UnknownProperty().Match(error.Message) is { Success: true } unknown)
            return $"{unknown.Groups[2].Value.TrimEnd('/')}/{Pointer.Escape(unknown.Groups[1].Value)}";
        return error.Pointer?.TrimStart('#') is { } pointer and not "/" ? pointer : "";
    }

    [GeneratedRegex(@"^(.+) is not a valid property at #(/\S*)")]
    private static partial Regex UnknownProperty();
}
