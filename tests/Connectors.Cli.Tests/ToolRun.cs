using System.Text;
using Connectors.Cli.Terminals;

namespace Connectors.Cli.Tests;

/// <summary>What a call of the tool gave: run within the test, through the entry point of the program.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> OutputLines => Lines(Output);

    public IReadOnlyList<string> ErrorLines => Lines(Error);

    public static ToolRun In(string folder, byte[] input, params IReadOnlyList<string> args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var standardInput = new MemoryStream(input);
        var exitCode = Tool.Run(args, new Terminal(standardInput, output, error, folder));
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }

    public static ToolRun Of(params IReadOnlyList<string> args) => In(AppContext.BaseDirectory, [], args);

    public static ToolRun WithInput(string input, params IReadOnlyList<string> args) =>
        In(AppContext.BaseDirectory, Encoding.UTF8.GetBytes(input), args);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
