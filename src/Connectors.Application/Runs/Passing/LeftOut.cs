namespace Connectors.Application.Runs.Passing;

/// <summary>How many records of a step went no further.</summary>
/// <param name="Came">How many came to it.</param>
/// <param name="Filtered">Those that its conditions left out.</param>
/// <param name="Unmatched">Those for which nothing was found, where they are dropped.</param>
public sealed record LeftOut(int Came, int Filtered, int Unmatched);
