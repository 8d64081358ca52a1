namespace Connectors.Application.Flows;

/// <summary>What the scheduler starts when a flow is due. Runs provide it: they know the flows, and not the other way round.</summary>
public sealed record ScheduledJob(Type Type);
