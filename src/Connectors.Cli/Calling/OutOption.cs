using System.CommandLine;
using Connectors.Cli.Reading;

namespace Connectors.Cli.Calling;

/// <summary>Where a command writes the document that it makes.</summary>
internal sealed class OutOption : Option<string?>
{
    public OutOption() : base("--out", "-o")
    {
        Description = "File to write, replaced at once or not at all; - is standard output, which is the default";
        HelpName = "OUT";
    }

    public string Target(ParseResult call) => call.GetValue(this) ?? DocumentInput.Standard;
}
