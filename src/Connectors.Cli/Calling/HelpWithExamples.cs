using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Connectors.Cli.Terminals;

namespace Connectors.Cli.Calling;

/// <summary>The usual help of a command, and below it how the command is used.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private readonly HelpAction _usual = new() { MaxWidth = 100 };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        _usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ToolCommand command)
            WriteIndented(parseResult.InvocationConfiguration.Output, command.Examples);
        return ExitCode.Fine;
    }

    private static void WriteIndented(TextWriter output, string examples)
    {
        output.WriteLine("Example:");
        foreach (var line in examples.Split('\n')) output.WriteLine(line.Length == 0 ? "" : $"  {line}");
    }
}
