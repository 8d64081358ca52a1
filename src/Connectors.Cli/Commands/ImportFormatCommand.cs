using System.CommandLine;
using Connectors.Cli.Calling;
using Connectors.Cli.Reading;
using Connectors.Cli.Terminals;
using Connectors.Cli.Writing;

namespace Connectors.Cli.Commands;

/// <summary><c>connectors import openapi FILE [-o OUT]</c>, and the same for the other formats.</summary>
internal sealed class ImportFormatCommand : ToolCommand
{
    private readonly Argument<string> _file;
    private readonly ImportFormat _from;
    private readonly OutOption _out = new();
    private readonly FormatOption _format = new();
    private readonly Terminal _terminal;

    public ImportFormatCommand(Terminal terminal, ImportFormat format) : base(
        format.Name, $"Convert {format.Noun} to a definition; what can't be converted is listed on standard error")
    {
        (_terminal, _from) = (terminal, format);
        _file = new Argument<string>("FILE") { Description = $"{format.Versions}; - is standard input" };
        Add(_file);
        Add(_out);
        Add(_format);
        SetAction(Run);
    }

    public override string Examples => $"""
        connectors import {_from.Name} {_from.Example} -o {_from.Example.Split('.')[0]}.json
        connectors import {_from.Name} - < {_from.Example} > {_from.Example.Split('.')[0]}.json

        # For programs: what was left out, on standard output, with the definition unless OUT is given.
        connectors import {_from.Name} {_from.Example} -o {_from.Example.Split('.')[0]}.json --format json
        """;

    private int Run(ParseResult call)
    {
        var document = new Documents(_terminal).ReadImport(call.GetRequiredValue(_file), _from);
        return call.GetValue(_format) == OutputFormat.Json
            ? WriteReport(_out.Target(call), document)
            : WriteDefinition(_out.Target(call), document);
    }

    private int WriteDefinition(string target, Document document)
    {
        var messages = new Messages(_terminal.Error);
        messages.Write(document);
        if (document is not Document.Accepted accepted) return document.ExitCode;
        messages.WriteReport(accepted);
        return new DocumentOutput(_terminal).Write(target, accepted.Definition.ToText());
    }

    // Standard output holds the report alone; without a file, the definition is part of it.
    private int WriteReport(string target, Document document)
    {
        new Messages(_terminal.Error).WriteUnreadable(document);
        var toFile = target != DocumentInput.Standard && document is Document.Accepted;
        var written = toFile
            ? new DocumentOutput(_terminal).Write(target, ((Document.Accepted)document).Definition.ToText())
            : ExitCode.Fine;
        JsonReports.Write(_terminal.Output, ImportReport.Of(document, withDefinition: !toFile || written != ExitCode.Fine));
        return Math.Max(written, document.ExitCode);
    }
}
