namespace Connectors.Domain.Definitions.Importing.Curl;

/// <summary>What became of a cURL command: a definition with a report, or the faults of the command.</summary>
public abstract record CurlResult
{
    private CurlResult()
    {
    }

    /// <summary>The command became a connector with one endpoint.</summary>
    /// <param name="Definition">The connector.</param>
    /// <param name="Report">What was left out or decided, a sentence each; without any credential.</param>
    public sealed record Imported(ConnectorDefinition Definition, IReadOnlyList<string> Report) : CurlResult
    {
        /// <summary>Whether a line of the report asks for a change by hand.</summary>
        public bool NeedsAction { get; init; }
    }

    /// <summary>The command can't be read, or no valid connector comes of it. No sentence repeats a value of it.</summary>
    public sealed record Refused(IReadOnlyList<string> Faults) : CurlResult;
}
