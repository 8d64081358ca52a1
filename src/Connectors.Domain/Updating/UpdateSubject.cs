using Connectors.Domain.Comparing;
using Connectors.Domain.Merging;
using Connectors.Domain.People;

namespace Connectors.Domain.Updating;

/// <summary>What an update is decided on.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Name">Its display name.</param>
/// <param name="States">Its three states.</param>
/// <param name="Customisations">What was changed since it was installed, from the baseline to what stands now.</param>
/// <param name="Beside">A newer entry of the same package in the same organisation, if there is one.</param>
/// <param name="LastChange">Who changed it last, and when.</param>
public sealed record UpdateSubject(
    InstalledId Id, string Name, ConnectorStates States, IReadOnlyList<Change> Customisations, InstalledId? Beside, PersonAt LastChange)
{
    public Comparison Comparison => ConnectorComparer.Compare(States);
}
