using System.CommandLine;
using Connectors.Cli.Reading;

namespace Connectors.Cli.Calling;

/// <summary>Where a command writes its document.</summary>
internal sealed class OutOption : Option<string?>
{
    public OutOption() : base("--out", "-o")
    {
        Description = "File to write, replaced in one step or left unchanged; - is standard output (default)";
        HelpName = "OUT";
    }

    public string Target(ParseResult call) => call.GetValue(this) ?? DocumentInput.Standard;
}
