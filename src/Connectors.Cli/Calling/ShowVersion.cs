using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using Connectors.Cli.Terminals;

namespace Connectors.Cli.Calling;

/// <summary>Writes the version of this tool, whichever program it runs in.</summary>
internal sealed class ShowVersion : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(Version());
        return ExitCode.Fine;
    }

    private static string Version() =>
        typeof(ShowVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
