using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;

namespace Connectors.Domain.Updating;

/// <summary>One thing that an update does. What it does not name stays as it is.</summary>
public abstract record UpdateStep
{
    private UpdateStep()
    {
    }

    /// <summary>The entry's definition becomes another one; the one before stays in its history.</summary>
    public sealed record ReplaceDefinition(Fingerprint With) : UpdateStep;

    /// <summary>The entry counts as installed from another release.</summary>
    public sealed record MoveBaseline(Release To) : UpdateStep;

    /// <summary>A second entry is added, without instances.</summary>
    public sealed record AddEntry(Release Of) : UpdateStep;
}
