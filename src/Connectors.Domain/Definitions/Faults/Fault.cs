namespace Connectors.Domain.Definitions.Faults;

/// <summary>One thing that is wrong with a document.</summary>
/// <param name="Pointer">Its place: a JSON pointer (RFC 6901), empty for the whole document.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
public sealed record Fault(string Pointer, string Message)
{
    public override string ToString() => $"{Pointer}: {Message}";
}
