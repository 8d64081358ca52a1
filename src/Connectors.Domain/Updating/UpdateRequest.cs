using Connectors.Domain.Definitions;
using Connectors.Domain.People;

namespace Connectors.Domain.Updating;

/// <summary>What a person asked for, and what they saw when they asked.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Option">The key of an option of <see cref="UpdateOptions"/>.</param>
/// <param name="Seen">What the decision was made on.</param>
/// <param name="AcceptsLoss">Whether the person ticked that customisations will be lost.</param>
/// <param name="By">Who asks.</param>
public sealed record UpdateRequest(InstalledId Id, string Option, Assumptions Seen, bool AcceptsLoss, Person By);

/// <summary>What the person saw when they decided; where something of it no longer holds, nothing is written.</summary>
/// <param name="Current">The connector's definition.</param>
/// <param name="Offered">The definition of the release on offer.</param>
/// <param name="Beside">The newer version that is installed alongside; null where none is.</param>
public readonly record struct Assumptions(Fingerprint Current, Fingerprint Offered, InstalledId? Beside = null);
