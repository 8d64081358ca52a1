using Connectors.Domain.Definitions.Shapes;

namespace Connectors.Domain.Definitions.Parts;

/// <summary>What the format says of a whole definition.</summary>
internal static class DefinitionShape
{
    public static ObjectShape Root { get; } = ObjectShape.Of(typeof(ConnectorContent));
}
