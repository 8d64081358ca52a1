namespace Connectors.Cli.Reading;

/// <summary>What became of a file that was to be read.</summary>
internal abstract record InputResult
{
    private InputResult()
    {
    }

    public sealed record Read(ReadOnlyMemory<byte> Bytes) : InputResult;

    /// <summary>It is longer than any document; the rest was not read.</summary>
    public sealed record TooLong : InputResult;

    /// <summary>The call names something that cannot be read.</summary>
    /// <param name="Why">The reason and the remedy.</param>
    public sealed record Unreadable(string Why) : InputResult;
}
