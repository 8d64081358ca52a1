using Connectors.Domain.Definitions;

namespace Connectors.Domain.Updating.Planning;

/// <summary>What a person or a pipeline saw before it asked for an update.</summary>
public abstract record Seen;

/// <summary>A whole plan.</summary>
/// <param name="Hash">Its hash.</param>
/// <param name="Json">Its text, so that differences can be named; null where it was not kept.</param>
public sealed record SeenPlan(string Hash, string? Json) : Seen;

/// <summary>
/// A row of the list, or the message after an update: enough for what needs nothing from anybody, and for nothing else.
/// </summary>
/// <param name="Current">The connector's definition.</param>
/// <param name="Offered">The definition of the release on offer; without meaning for an undo.</param>
public sealed record SeenRow(Fingerprint Current, Fingerprint Offered) : Seen;
