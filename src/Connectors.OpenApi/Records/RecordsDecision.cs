using Microsoft.OpenApi;

namespace Connectors.OpenApi.Records;

/// <summary>Where the records of a response are, and why.</summary>
/// <param name="Path">Their JSONPath; null where the whole body is one record.</param>
/// <param name="Reason">What decided it; null where nothing had to be decided.</param>
internal sealed record RecordsDecision(string? Path, string? Reason)
{
    /// <summary>What one record is; null where the document doesn't say.</summary>
    public IOpenApiSchema? Item { get; init; }

    public static RecordsDecision Nothing { get; } = new(null, (string?)null);
}
