using Connectors.Cli.Calling;
using Connectors.Cli.Terminals;
using Connectors.Cli.Writing;
using Connectors.Domain.Definitions.Schema;

namespace Connectors.Cli.Commands;

/// <summary><c>connectors schema [-o OUT]</c>.</summary>
internal sealed class SchemaCommand : ToolCommand
{
    private readonly OutOption _out = new();

    public SchemaCommand(Terminal terminal) : base(
        "schema", "Print the JSON Schema of definitions, which editors use to complete and check them")
    {
        Add(_out);
        SetAction(call => new DocumentOutput(terminal).Write(_out.Target(call), DefinitionSchema.ToJson()));
    }

    public override string Examples => "connectors schema -o connector.schema.json";
}
