using Connectors.Cli.Terminals;
using Connectors.Domain.Definitions;

namespace Connectors.Cli.Reading;

/// <summary>Reads all the documents that a command compares. If one has faults there is nothing to compare.</summary>
internal sealed class SeveralDocuments(Terminal terminal)
{
    /// <param name="exitCode">The worst exit code of the documents.</param>
    /// <param name="files">The files as the call names them.</param>
    /// <returns>The definitions in the order of the files, or null after the faults were written to standard error.</returns>
    public IReadOnlyList<ConnectorDefinition>? Read(out int exitCode, params ReadOnlySpan<string> files)
    {
        var documents = new Documents(terminal);
        var read = new List<Document>();
        foreach (var file in files) read.Add(documents.ReadEither(file));
        foreach (var document in read) new Messages(terminal.Error).Write(document);
        exitCode = read.Max(document => document.ExitCode);
        return exitCode == ExitCode.Fine
            ? [.. read.Cast<Document.Accepted>().Select(document => document.Definition)]
            : null;
    }
}
