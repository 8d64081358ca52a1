using System.Text;
using Connectors.Cli.Reading;
using Connectors.Cli.Terminals;

namespace Connectors.Cli.Writing;

/// <summary>Writes a document to a file, at once or not at all, or to standard output.</summary>
internal sealed class DocumentOutput(Terminal terminal)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="target">A path, or <c>-</c> for standard output.</param>
    /// <param name="text">The whole document.</param>
    /// <returns>The exit code; what stood in the way has been said.</returns>
    public int Write(string target, string text)
    {
        if (target == DocumentInput.Standard)
        {
            terminal.Output.Write(text);
            return ExitCode.Fine;
        }

        return Refusal(target, Utf8.GetBytes(text)) is { } why ? Refuse(target, why) : ExitCode.Fine;
    }

    private int Refuse(string target, string why)
    {
        terminal.Error.WriteLine(Visible.Text($"{target}: {why}"));
        return ExitCode.CallAtFault;
    }

    private string? Refusal(string target, byte[] bytes)
    {
        try
        {
            var path = terminal.FullPath(target);
            if (Directory.Exists(path)) return "is a folder; name a file";
            FileReplacement.Write(path, bytes);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Why(fault);
        }
    }

    private static string Why(Exception fault) => fault switch
    {
        FileNotFoundException => "is a link to a file that doesn't exist; write to that file, or remove the link",
        DirectoryNotFoundException => "the folder doesn't exist; create it first",
        UnauthorizedAccessException => "permission denied; check the file and its folder",
        ArgumentException => "not a file name; use a path, or - for standard output",
        _ => $"can't be written: {fault.Message}",
    };
}
