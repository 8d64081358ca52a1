using System.CommandLine;

namespace Connectors.Cli.Calling;

/// <summary>A command of this tool: what it is called, how it is used, and what it does.</summary>
internal abstract class ToolCommand(string name, string description) : Command(name, description)
{
    /// <summary>Lines that <c>--help</c> shows: calls that work, and what they give.</summary>
    public abstract string Examples { get; }
}
