using Connectors.Application.Updating.Rehearsing;
using Connectors.Domain.Updating.Rehearsing;

namespace Connectors.Web.Pages;

/// <summary>What a rehearsal found on one connector.</summary>
/// <param name="Connector">The connector.</param>
/// <param name="Limits">How much a rehearsal may do.</param>
public sealed record RehearsedCard(RehearsedConnector Connector, RehearsalLimits Limits)
{
    private const int Listed = 200;

    /// <summary>Whether its update would be another one now.</summary>
    public bool IsChanged { get; init; }

    /// <summary>The steps that are rehearsed, in order.</summary>
    public IEnumerable<RehearsedStep> Rehearsed => Connector.Steps.Where(step => step.Refusal is null);

    /// <summary>The steps that are not, some of them.</summary>
    public IEnumerable<RehearsedStep> Left => Connector.Steps.Where(step => step.Refusal is not null).Take(Listed);

    public int Unlisted => Math.Max(0, Connector.Steps.Count(step => step.Refusal is not null) - Listed);
}
