using System.CommandLine;

namespace Connectors.Cli.Calling;

/// <summary>The files that a command reads one after the other.</summary>
internal sealed class FilesArgument : Argument<string[]>
{
    public FilesArgument(string holding) : base("FILE")
    {
        Arity = ArgumentArity.OneOrMore;
        Description = $"{holding}; - is standard input";
    }
}
