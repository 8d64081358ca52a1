namespace Connectors.Domain.Updating.Watching;

/// <summary>Why an update was undone by itself.</summary>
/// <param name="Flow">The name of the flow that went wrong after it.</param>
/// <param name="Verdict">How.</param>
public sealed record UndoCause(string Flow, WatchVerdict Verdict);
