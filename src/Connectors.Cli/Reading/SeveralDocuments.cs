using Connectors.Cli.Writing;
using Connectors.Domain.Definitions;

namespace Connectors.Cli.Reading;

/// <summary>Reads all the documents that a command compares: one at fault, and there is nothing to compare.</summary>
internal sealed class SeveralDocuments(Terminal terminal)
{
    /// <returns>The definitions in the order of the files, or null where what is wrong has been said on standard error.</returns>
    public IReadOnlyList<ConnectorDefinition>? Read(params ReadOnlySpan<string> files)
    {
        var documents = new Documents(terminal);
        var read = new List<Document>();
        foreach (var file in files) read.Add(documents.ReadEither(file));
        foreach (var document in read) new Messages(terminal.Error).Write(document);
        return read.TrueForAll(document => document is Document.Accepted)
            ? [.. read.Cast<Document.Accepted>().Select(document => document.Definition)]
            : null;
    }
}
