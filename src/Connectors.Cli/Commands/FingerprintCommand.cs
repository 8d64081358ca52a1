using System.CommandLine;
using Connectors.Cli.Calling;
using Connectors.Cli.Reading;
using Connectors.Cli.Terminals;
using Connectors.Cli.Writing;

namespace Connectors.Cli.Commands;

/// <summary><c>connectors fingerprint FILE…</c>, written like the output of sha256sum.</summary>
internal sealed class FingerprintCommand : ToolCommand
{
    private readonly FilesArgument _files = new("Connector definitions");
    private readonly FormatOption _format = new();
    private readonly Terminal _terminal;

    public FingerprintCommand(Terminal terminal) : base(
        "fingerprint", "Print the fingerprint of definitions; it is the same if and only if they mean the same")
    {
        _terminal = terminal;
        Add(_files);
        Add(_format);
        SetAction(Run);
    }

    public override string Examples => """
        connectors fingerprint acme-shop.json
        connectors fingerprint definitions/*.json
        connectors import openapi petstore.yaml | connectors fingerprint -
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
        if (document is Document.Accepted accepted)
            _terminal.Output.WriteLine($"{accepted.Definition.Fingerprint}  {Visible.Text(document.File)}");
        new Messages(_terminal.Error).Write(document);
        return document.ExitCode;
    }
}
