using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Faults;
using Connectors.OpenApi;
using Connectors.OpenApi.Importing;
using Connectors.OpenApi.Reading;

namespace Connectors.Web.Presentation;

/// <summary>A definition read from an uploaded file: a connector definition or an OpenAPI document.</summary>
/// <param name="Definition">Null where the file has faults.</param>
/// <param name="Faults">Its faults.</param>
/// <param name="Report">The report of an import.</param>
public sealed record UploadedDefinition(ConnectorDefinition? Definition, IReadOnlyList<string> Faults, IReadOnlyList<string> Report)
{
    public static async Task<UploadedDefinition> ReadAsync(IFormFile file, CancellationToken cancel)
    {
        if (file.Length > DefinitionLimits.DocumentBytes) return new UploadedDefinition(null, ["The file is larger than 5 MB."], []);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return Read(bytes.ToArray());
    }

    public static UploadedDefinition Read(byte[] bytes)
    {
        if (KindReader.Read(bytes) == DocumentKind.Definition) return Of(ConnectorDefinition.Parse(bytes), Words);
        return OpenApiImport.Read(bytes) switch
        {
            ImportResult.Imported imported =>
                new UploadedDefinition(imported.Definition, [], [.. imported.Report.Select(note => note.ToString())]),
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
