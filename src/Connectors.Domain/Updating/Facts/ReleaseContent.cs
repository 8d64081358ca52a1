using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;

namespace Connectors.Domain.Updating.Facts;

/// <summary>A release and the definition that it carries.</summary>
public sealed record ReleaseContent(Release Release, ConnectorDefinition Definition);
