using Connectors.Cli.Calling;
using Connectors.Cli.Commands;
using Connectors.Cli.Terminals;

namespace Connectors.Cli;

/// <summary>The command <c>connectors</c>: from its arguments to its exit code.</summary>
internal static class Tool
{
    /// <summary>Does what the arguments ask for. Throws nothing.</summary>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        try
        {
            var exitCode = CallReader.Read(new RootCommand(terminal), args).Run(terminal);
            terminal.Output.Flush();
            return exitCode;
        }
        catch (IOException fault)
        {
            // Files are handled where they are read and written; what is left is standard output.
            terminal.Error.WriteLine($"connectors: can't write to standard output: {Visible.Text(fault.Message)}");
            return ExitCode.CallAtFault;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            terminal.Error.WriteLine($"connectors: internal error, please report it: {Visible.Lines(fault.ToString())}");
            return ExitCode.ToolAtFault;
        }
    }
}
