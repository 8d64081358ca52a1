using System.CommandLine;
using Connectors.Cli.Calling;
using Connectors.Cli.Reading;
using Connectors.Cli.Terminals;
using Connectors.Cli.Writing;

namespace Connectors.Cli.Commands;

/// <summary><c>connectors validate FILE…</c>: its product are the faults, so they go to standard output.</summary>
internal sealed class ValidateCommand : ToolCommand
{
    private readonly FilesArgument _files = new("Connector definitions");
    private readonly FormatOption _format = new();
    private readonly Terminal _terminal;

    public ValidateCommand(Terminal terminal) : base(
        "validate", "List every fault of definitions on standard output, as FILE: /json/pointer: message")
    {
        _terminal = terminal;
        Add(_files);
        Add(_format);
        SetAction(Run);
    }

    public override string Examples => """
        connectors validate acme-shop.json
        connectors validate definitions/*.json
        connectors validate - --format json < acme-shop.json

        # A fault of the whole document has no pointer: FILE: message
        # Valid files, and files that can't be read, are named on standard error.
        """;

    private int Run(ParseResult call)
    {
        var documents = new Documents(_terminal);
        var read = call.GetRequiredValue(_files).Select(documents.ReadDefinition);
        return call.GetValue(_format) == OutputFormat.Json
            ? DefinitionReport.WriteAll(_terminal, read)
            : read.Aggregate(ExitCode.Fine, (worst, document) => Math.Max(worst, Write(document)));
    }

    private int Write(Document document)
    {
        if (document is Document.Accepted) _terminal.Error.WriteLine($"{Visible.Text(document.File)}: valid");
        new Messages(document is Document.AtFault ? _terminal.Output : _terminal.Error).Write(document);
        return document.ExitCode;
    }
}
