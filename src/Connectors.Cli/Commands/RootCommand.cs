using System.CommandLine;
using System.CommandLine.Help;
using Connectors.Cli.Calling;
using Connectors.Cli.Terminals;

namespace Connectors.Cli.Commands;

/// <summary>The tool itself, called <c>connectors</c> however it was started.</summary>
internal sealed class RootCommand : ToolCommand
{
    public RootCommand(Terminal terminal) : base("connectors", $"Work with connector definitions. Exit codes: {ExitCode.InWords}")
    {
        Add(new HelpOption { Action = new HelpWithExamples() });
        Add(new VersionOption { Action = new ShowVersion() });
        foreach (var command in CommandList.Create(terminal)) Add(command);
    }

    public override string Examples => """
        connectors import openapi petstore.yaml -o petstore.json
        connectors validate petstore.json
        connectors fingerprint petstore.json
        """;
}
