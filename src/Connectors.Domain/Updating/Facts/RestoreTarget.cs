using Connectors.Domain.Definitions;

namespace Connectors.Domain.Updating.Facts;

/// <summary>An update that overwrote edits, which can be restored.</summary>
/// <param name="Number">The revision that the update made.</param>
/// <param name="Before">The definition before it, with the edits.</param>
/// <param name="MadeOn">The release that the edits were made on.</param>
public sealed record RestoreTarget(int Number, ConnectorDefinition Before, ReleaseContent MadeOn);
