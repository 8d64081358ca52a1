using Connectors.Domain.Definitions;
using Connectors.Domain.People;

namespace Connectors.Domain.Updating;

/// <summary>What a person asked for, and what they saw when they asked.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Option">The key of an option of <see cref="UpdateOptions"/>.</param>
/// <param name="Seen">The fingerprints that the decision was made on.</param>
/// <param name="AcceptsLoss">Whether the person ticked that customisations will be lost.</param>
/// <param name="By">Who asks.</param>
public sealed record UpdateRequest(InstalledId Id, string Option, Assumptions Seen, bool AcceptsLoss, Person By);

/// <summary>The two fingerprints that an update stands on; where one no longer holds, nothing is written.</summary>
public readonly record struct Assumptions(Fingerprint Current, Fingerprint Offered);
