using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Merging.Compatibility;

namespace Connectors.Demo.Large;

/// <summary>What a release changes of the one before it.</summary>
/// <param name="Bump">How its version is raised.</param>
/// <param name="Notes">What its notes say.</param>
/// <param name="Change">Changes the definition of a product of that line.</param>
internal sealed record ReleaseStep(VersionBump Bump, string Notes, Func<ProductLine, ConnectorContent, ConnectorContent> Change);
