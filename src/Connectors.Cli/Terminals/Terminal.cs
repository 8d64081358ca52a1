using System.Text;

namespace Connectors.Cli.Terminals;

/// <summary>Everything outside that a command uses besides files, so a test can replace the terminal.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output: the result, nothing else.</param>
/// <param name="Error">Standard error: messages to people.</param>
/// <param name="Folder">The full path of the folder that relative paths start from.</param>
internal sealed record Terminal(Stream Input, TextWriter Output, TextWriter Error, string Folder)
{
    /// <summary>The terminal of this process: UTF-8 without a byte order mark and <c>\n</c> on every system.</summary>
    public static Terminal OfProcess() => new(
        Console.OpenStandardInput(),
        Writer(Console.OpenStandardOutput()),
        Writer(Console.OpenStandardError()),
        Environment.CurrentDirectory);

    /// <exception cref="ArgumentException">The path is empty, or holds what no path may.</exception>
    public string FullPath(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Path.GetFullPath(path, Folder);
    }

    // Both are often one file or screen: flushing at once keeps their lines in order.
    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n", AutoFlush = true };
}
