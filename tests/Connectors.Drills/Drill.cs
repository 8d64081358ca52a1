namespace Connectors.Drills;

/// <summary>A way to break the application.</summary>
/// <param name="Rounds">How often, where nobody says.</param>
/// <param name="RunAsync">Breaks it that often, with its files in a folder.</param>
internal sealed record Drill(int Rounds, Func<string, int, Task<DrillResult>> RunAsync);

/// <summary>What a drill found.</summary>
/// <param name="Table">The table for the page.</param>
/// <param name="Faults">Whatever should not be; empty where all is well.</param>
internal sealed record DrillResult(string Table, IReadOnlyList<string> Faults);
