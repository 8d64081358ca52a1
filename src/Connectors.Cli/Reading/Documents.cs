using Connectors.Cli.Terminals;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Faults;
using Connectors.OpenApi;
using Connectors.OpenApi.Documents;
using Connectors.OpenApi.Reading;

namespace Connectors.Cli.Reading;

/// <summary>Reads the files of one call as what the command takes.</summary>
internal sealed class Documents(Terminal terminal)
{
    private readonly DocumentInput _input = new(terminal);

    /// <summary>A definition, nothing else.</summary>
    public Document ReadDefinition(string file) => Read(file, (bytes, kind) => ImportFormat.Of(kind) is { } format
        ? AtFault(file, $"This is {format.Noun}, not a definition. Convert it first: connectors import {format.Name} {file} -o OUT")
        : Parse(file, bytes));

    /// <summary>A document in a format that is imported, nothing else.</summary>
    public Document ReadImport(string file, ImportFormat asked) => Read(file, (bytes, kind) =>
        kind == DocumentKind.Definition
            ? AtFault(file, "This is already a definition. To check it: connectors validate " + file, "/format")
        : ImportFormat.Of(kind) is { } other && other != asked
            ? AtFault(file, $"This is {other.Noun}, not {asked.Noun}. To import it: connectors import {other.Name} {file}")
        : Import(file, bytes, kind));

    /// <summary>A definition, or a document that is imported on the way; the content decides, not the name.</summary>
    public Document ReadEither(string file) => Read(file, (bytes, kind) => ImportFormat.Of(kind) is null
        ? Parse(file, bytes)
        : Import(file, bytes, kind));

    private static Document.AtFault AtFault(string file, string message, string pointer = "") => new(file, [new Fault(pointer, message)]);

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

    private static Document Import(string file, ReadOnlyMemory<byte> bytes, DocumentKind kind) => DocumentImport.Read(bytes, kind) switch
    {
        ImportResult.Imported imported => new Document.Accepted(file, imported.Definition, imported.Report),
        ImportResult.Refused refused => new Document.AtFault(file, refused.Faults),
        var other => throw new NotSupportedException($"{other}"),
    };
}
