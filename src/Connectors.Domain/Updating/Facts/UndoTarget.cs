using Connectors.Domain.Definitions;

namespace Connectors.Domain.Updating.Facts;

/// <summary>An update that can be undone.</summary>
/// <param name="Number">The revision that the update made.</param>
/// <param name="Left">The definition that the update left.</param>
/// <param name="Before">The definition before it.</param>
/// <param name="Release">The release that the connector was installed from before it.</param>
public sealed record UndoTarget(int Number, ConnectorDefinition Left, ConnectorDefinition Before, ReleaseContent Release)
{
    /// <summary>The updates made since, newest first: they are undone before it.</summary>
    public IReadOnlyList<LaterUpdate> Later { get; init; } = [];
}

/// <summary>An update that was made after another one.</summary>
/// <param name="Version">The version that it took.</param>
/// <param name="Left">The definition that it left.</param>
/// <param name="Before">The definition before it.</param>
public sealed record LaterUpdate(string Version, ConnectorDefinition Left, ConnectorDefinition Before);
