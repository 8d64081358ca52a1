using Connectors.Domain.Updating.Centre;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Application.Updating.Centre;

/// <summary>The update centre: every connector with a newer release, planned at once.</summary>
public sealed class UpdateCentre(UpdateFactsReader facts)
{
    /// <summary>Every candidate of the organisation, by a constant number of queries; no order.</summary>
    public async Task<IReadOnlyList<Candidate>> ReadAsync(CancellationToken cancel) =>
        [.. (await facts.OutdatedAsync(cancel)).Select(UpdatePlanner.Plan).Select(Candidate.Of).OfType<Candidate>()];
}
