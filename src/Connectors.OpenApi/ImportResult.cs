using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Faults;

namespace Connectors.OpenApi;

/// <summary>The result of an import: a definition with a report, or the faults of the document.</summary>
public abstract record ImportResult
{
    private ImportResult()
    {
    }

    /// <summary>The document became a valid definition.</summary>
    /// <param name="Definition">The connector.</param>
    /// <param name="Report">
    /// What the definition does not say although the document does, what was repaired and what was decided: at most 20 lines, those that
    /// matter most first, and one that counts the rest.
    /// </param>
    public sealed record Imported(ConnectorDefinition Definition, IReadOnlyList<ImportNote> Report) : ImportResult;

    /// <summary>The document is at fault; each fault points into the document itself.</summary>
    public sealed record Refused(IReadOnlyList<Fault> Faults) : ImportResult;
}

/// <summary>A line of the report of an import.</summary>
/// <param name="Place">Its place in the document: a JSON pointer (RFC 6901).</param>
/// <param name="Message">What was left out, repaired or decided, and what that means.</param>
public sealed record ImportNote(string Place, string Message)
{
    /// <summary>Whether something is missing or limited, so that the definition may need a change by hand.</summary>
    public bool NeedsAction { get; init; }

    public override string ToString() => Place.Length == 0 ? Message : $"{Place}: {Message}";
}
