using Connectors.Cli.Calling;
using Connectors.Cli.Terminals;

namespace Connectors.Cli.Commands;

/// <summary>The commands, in the order of the help. A new one is a file beside this one and a line here.</summary>
internal static class CommandList
{
    public static IEnumerable<ToolCommand> Create(Terminal terminal) =>
    [
        new ImportCommand(terminal),
        new ValidateCommand(terminal),
        new FingerprintCommand(terminal),
        new DiffCommand(terminal),
        new MergeCommand(terminal),
        new CompatCommand(terminal),
        new SchemaCommand(terminal),
    ];
}
