using Connectors.Domain.Definitions.Faults;

namespace Connectors.Domain.Definitions;

/// <summary>What became of a document that was read: a definition, or everything that is wrong with it.</summary>
public abstract record DefinitionResult
{
    private DefinitionResult()
    {
    }

    /// <summary>The document is a valid definition.</summary>
    public sealed record Accepted(ConnectorDefinition Definition) : DefinitionResult;

    /// <summary>The document has faults, at least one.</summary>
    public sealed record Refused(IReadOnlyList<Fault> Faults) : DefinitionResult;
}
