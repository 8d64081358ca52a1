using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Faults;
using Connectors.OpenApi;
using Connectors.OpenApi.Documents;
using Connectors.OpenApi.Reading;

namespace Connectors.Web.Presentation;

/// <summary>A definition read from an uploaded file: a connector definition, or a document that is imported.</summary>
/// <param name="Definition">Null where the file has faults.</param>
/// <param name="Faults">Its faults.</param>
/// <param name="Report">The report of an import.</param>
public sealed record UploadedDefinition(ConnectorDefinition? Definition, IReadOnlyList<string> Faults, IReadOnlyList<string> Report)
{
    /// <summary>Whether a line of the report asks for a look or a change by hand.</summary>
    public bool NeedsAction { get; init; }

    /// <summary>Whether it was made of samples, which say less than a document: a person reviews it first.</summary>
    public bool IsFromSamples { get; init; }

    // Recordings hold every response. The form has room for the rest.
    private const int RecordingBytes = 15 * 1024 * 1024;

    public static async Task<UploadedDefinition> ReadAsync(IFormFile file, CancellationToken cancel)
    {
        if (file.Length > RecordingBytes)
            return new UploadedDefinition(null, ["The file is larger than 15 MB. Export fewer requests, or a part of the document."], []);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return Read(bytes.ToArray());
    }

    public static UploadedDefinition Read(byte[] bytes)
    {
        var kind = KindReader.Read(bytes);
        var isFromSamples = kind is DocumentKind.Postman or DocumentKind.Har;
        if (!isFromSamples && bytes.Length > DefinitionLimits.DocumentBytes)
            return new UploadedDefinition(null, ["The file is larger than 5 MB."], []);
        if (kind == DocumentKind.Definition) return Of(ConnectorDefinition.Parse(bytes), Words);
        return DocumentImport.Read(bytes, kind) switch
        {
            ImportResult.Imported imported =>
                new UploadedDefinition(imported.Definition, [], [.. imported.Report.Select(note => note.ToString())])
                {
                    NeedsAction = imported.Report.Any(note => note.NeedsAction),
                    IsFromSamples = isFromSamples,
                },
            ImportResult.Refused refused => new UploadedDefinition(null, [.. refused.Faults.Select(Words)], []),
            _ => throw new InvalidOperationException("An import is accepted or refused."),
        };
    }

    private static string Words(Fault fault) => fault.Pointer.Length == 0 ? fault.Message : fault.ToString();

    /// <summary>A definition that was read, or its faults in words.</summary>
    public static UploadedDefinition Of(DefinitionResult result, Func<Fault, string> words) => result switch
    {
        DefinitionResult.Accepted accepted => new UploadedDefinition(accepted.Definition, [], []),
        DefinitionResult.Refused refused => new UploadedDefinition(null, [.. refused.Faults.Select(words)], []),
        _ => throw new InvalidOperationException("A definition is accepted or refused."),
    };
}
