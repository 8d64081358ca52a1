using System.CommandLine;
using Connectors.Cli.Calling;
using Connectors.Cli.Reading;
using Connectors.Cli.Terminals;
using Connectors.Cli.Writing;
using Connectors.Domain.Merging;

namespace Connectors.Cli.Commands;

/// <summary><c>connectors diff OLD NEW</c>.</summary>
internal sealed class DiffCommand : ToolCommand
{
    private readonly Argument<string> _old = new("OLD") { Description = "A definition or an OpenAPI document; - is standard input" };
    private readonly Argument<string> _new = new("NEW") { Description = "The one to compare with" };
    private readonly FormatOption _format = new();
    private readonly Terminal _terminal;

    public DiffCommand(Terminal terminal) : base(
        "diff",
        "Show the differences in meaning between two definitions. "
        + "Exit codes: 0 same, 1 different or a document has faults, 2 the call can't be carried out")
    {
        _terminal = terminal;
        Add(_old);
        Add(_new);
        Add(_format);
        SetAction(Run);
    }

    public override string Examples => """
        connectors diff acme-shop-1.2.0.json acme-shop-1.3.0.json
        connectors diff petstore-1.yaml petstore-2.yaml --format json
        """;

    private int Run(ParseResult call)
    {
        var read = new SeveralDocuments(_terminal)
            .Read(out var exitCode, call.GetRequiredValue(_old), call.GetRequiredValue(_new));
        if (read is null) return exitCode;
        var changes = DefinitionDiff.Between(read[0], read[1]);
        if (call.GetValue(_format) == OutputFormat.Json)
            JsonReports.Write(_terminal.Output, new DiffReport(changes.Count == 0, [.. changes.Select(ChangeReport.Of)]));
        else
            foreach (var change in changes) _terminal.Output.WriteLine(Visible.Text($"{Sign(change.Kind)} {change.Words}"));
        return changes.Count == 0 ? ExitCode.Fine : ExitCode.DocumentAtFault;
    }

    private static char Sign(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => '+',
        ChangeKind.Removed => '-',
        _ => '~',
    };
}
