namespace Connectors.Data;

/// <summary>Tables whose changes give their organisation, or the catalogue, a new stamp. Cached reads may read no others.</summary>
/// <remarks>
/// A table that is added here needs a migration with its trigger, and so does a migration that makes one of them again: SQLite rebuilds
/// tables and drops their triggers. A test compares the tables of cached reads with the triggers of the database.
/// </remarks>
internal static class StampedTables
{
    /// <summary>Each has a column OrganisationId.</summary>
    public static IReadOnlyList<string> OfOrganisations { get; } =
        ["Connectors", "Instances", "Flows", "FlowShapes", "UpdateHolds", "AspNetUsers"];

    public static IReadOnlyList<string> OfCatalogue { get; } = ["Packages", "Releases"];

    public static string TriggerOf(string table) => $"{table}_Stamp";
}
