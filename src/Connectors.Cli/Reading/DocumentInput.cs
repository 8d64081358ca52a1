using Connectors.Cli.Terminals;

namespace Connectors.Cli.Reading;

/// <summary>Reads files and standard input, never more than a limit into memory.</summary>
internal sealed class DocumentInput(Terminal terminal)
{
    /// <summary>The name of standard input and standard output.</summary>
    public const string Standard = "-";

    /// <summary>More than a definition may have (5 MB): OpenAPI documents say more than what becomes of them.</summary>
    public const int Limit = 16 * 1024 * 1024;

    private bool _standardWasRead;

    public InputResult Read(string file)
    {
        try
        {
            if (file != Standard) return ReadFile(terminal.FullPath(file));
            if (_standardWasRead) return new InputResult.Unreadable("standard input can only be read once");
            _standardWasRead = true;
            return ReadToLimit(terminal.Input);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new InputResult.Unreadable(Why(fault));
        }
    }

    private static InputResult ReadFile(string path)
    {
        if (Directory.Exists(path)) return new InputResult.Unreadable("is a folder; name a file");
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return ReadToLimit(stream);
    }

    private static InputResult ReadToLimit(Stream stream)
    {
        var bytes = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int count;
        while ((count = stream.Read(chunk)) > 0)
        {
            if (bytes.Length + count > Limit) return new InputResult.TooLong();
            bytes.Write(chunk, 0, count);
        }

        return new InputResult.Read(bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
    }

    private static string Why(Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => "file not found; check the path, or use - for standard input",
        UnauthorizedAccessException => "permission denied",
        ArgumentException => "not a file name; use a path, or - for standard input",
        _ => $"can't be read: {fault.Message}",
    };
}
