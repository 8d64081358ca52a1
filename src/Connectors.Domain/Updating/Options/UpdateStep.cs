using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;

namespace Connectors.Domain.Updating.Options;

/// <summary>One thing that an update does. What it does not name stays unchanged.</summary>
/// <remarks>Not sealed by a private constructor: an option may bring a step of its own, and applying an unknown one throws.</remarks>
public abstract record UpdateStep
{
    /// <summary>The step as the hash of a plan covers it.</summary>
    public abstract string Text { get; }

    /// <summary>The connector's definition is replaced; the one before stays in its history.</summary>
    public sealed record ReplaceDefinition(ConnectorDefinition With) : UpdateStep
    {
        public override string Text => $"replace {With.Fingerprint}";
    }

    /// <summary>The connector counts as installed from another release.</summary>
    public sealed record MoveBaseline(Release To) : UpdateStep
    {
        public override string Text => $"baseline {To.Package} {To.Version} {To.Fingerprint}";
    }

    /// <summary>Steps of a flow keep values whose variables have other names from now on.</summary>
    /// <param name="Flow">The flow.</param>
    /// <param name="Steps">Its steps afterwards.</param>
    public sealed record CarryValues(FlowId Flow, IReadOnlyList<PointedStep> Steps) : UpdateStep
    {
        public override string Text => $"carry {Flow} {string.Join(' ', Steps.Select(step => step.Text))}";
    }

    /// <summary>A second connector is added, without instances.</summary>
    public sealed record AddConnector(Release Of) : UpdateStep
    {
        public override string Text => $"add {Of.Package} {Of.Version} {Of.Fingerprint}";
    }
}
