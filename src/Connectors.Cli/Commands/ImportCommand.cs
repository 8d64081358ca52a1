using Connectors.Cli.Calling;
using Connectors.Cli.Reading;
using Connectors.Cli.Terminals;

namespace Connectors.Cli.Commands;

/// <summary><c>connectors import</c>: one command within for each format that is read.</summary>
internal sealed class ImportCommand : ToolCommand
{
    public ImportCommand(Terminal terminal) : base("import", "Convert a document in another format to a definition")
    {
        foreach (var format in ImportFormat.All) Add(new ImportFormatCommand(terminal, format));
    }

    public override string Examples => "connectors import openapi petstore.yaml -o petstore.json";
}
