using Connectors.Cli.Terminals;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Faults;
using Connectors.OpenApi;
using Connectors.OpenApi.Importing;
using Connectors.OpenApi.Reading;

namespace Connectors.Cli.Reading;

/// <summary>Reads the files of one call as what the command takes.</summary>
internal sealed class Documents(Terminal terminal)
{
    private readonly DocumentInput _input = new(terminal);

    /// <summary>A definition, nothing else.</summary>
    public Document ReadDefinition(string file) => Read(file, (bytes, kind) => kind == DocumentKind.OpenApi
        ? new Document.AtFault(
            file,
            [new Fault("", $"This is an OpenAPI document, not a definition. Convert it first: connectors import openapi {file} -o OUT")])
        : Parse(file, bytes));

    /// <summary>An OpenAPI document, nothing else.</summary>
    public Document ReadOpenApi(string file) => Read(file, (bytes, kind) => kind == DocumentKind.Definition
        ? new Document.AtFault(
            file,
            [new Fault("/format", "This is already a definition. To check it: connectors validate " + file)])
        : Import(file, bytes));

    /// <summary>A definition, or an OpenAPI document that is imported on the way; the content decides, not the name.</summary>
    public Document ReadEither(string file) => Read(file, (bytes, kind) => kind == DocumentKind.OpenApi
        ? Import(file, bytes)
        : Parse(file, bytes));

    private Document Read(string file, Func<ReadOnlyMemory<byte>, DocumentKind, Document> understand) => _input.Read(file) switch
    {
        InputResult.Read input => understand(input.Bytes, KindReader.Read(input.Bytes.Span)),
        InputResult.Unreadable unreadable => new Document.Unreadable(file, unreadable.Why),
        _ => new Document.AtFault(
            file,
            [new Fault("", $"The document is larger than {DocumentInput.Limit / 1024 / 1024} MB. Remove what isn't needed.")]),
    };

    private static Document Parse(string file, ReadOnlyMemory<byte> bytes) => ConnectorDefinition.Parse(bytes) switch
    {
        DefinitionResult.Accepted accepted => new Document.Accepted(file, accepted.Definition, []),
        DefinitionResult.Refused refused => new Document.AtFault(file, refused.Faults),
        var other => throw new NotSupportedException($"{other}"),
    };

    private static Document Import(string file, ReadOnlyMemory<byte> bytes) => OpenApiImport.Read(bytes) switch
    {
        ImportResult.Imported imported => new Document.Accepted(file, imported.Definition, imported.Report),
        ImportResult.Refused refused => new Document.AtFault(file, refused.Faults),
        var other => throw new NotSupportedException($"{other}"),
    };
}
