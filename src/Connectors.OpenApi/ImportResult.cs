using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Faults;

namespace Connectors.OpenApi;

/// <summary>What became of an OpenAPI document: a definition and what it could not carry, or what is wrong with the document.</summary>
public abstract record ImportResult
{
    private ImportResult()
    {
    }

    /// <summary>The document became a valid definition.</summary>
    /// <param name="Definition">The connector.</param>
    /// <param name="LeftOut">
    /// What the definition does not say although the document does, what was repaired and what was decided: at most 20 lines, those that
    /// matter most first, and one that counts the rest.
    /// </param>
    public sealed record Imported(ConnectorDefinition Definition, IReadOnlyList<LeftOut> LeftOut) : ImportResult;

    /// <summary>The document is at fault; each fault points into the document itself.</summary>
    public sealed record Refused(IReadOnlyList<Fault> Faults) : ImportResult;
}

/// <summary>One thing that an OpenAPI document says and a definition cannot.</summary>
/// <param name="Place">Its place in the document: a JSON pointer (RFC 6901).</param>
/// <param name="Message">What was left out, and what that means.</param>
public sealed record LeftOut(string Place, string Message)
{
    public override string ToString() => $"{Place}: {Message}";
}
