using System.Globalization;

namespace Connectors.Drills.Migrations;

/// <summary>What was found after the kills.</summary>
internal sealed class MigrationDrillReport
{
    // Of the kept file.
    private const int KeptMigrations = 6, KeptFlows = 3;
    private int _kills, _before, _after;

    /// <summary>Migrations of the version that is drilled.</summary>
    public int AllMigrations { get; set; }

    /// <summary>Kills after which the next start answered.</summary>
    public int Ready { get; set; }

    public List<string> Faults { get; } = [];

    /// <summary>Notes what a kill left: nothing of the migrations, or all of them.</summary>
    public void Count(MigrationStart start, MigrationState left, string database)
    {
        _kills++;
        var first = IsKept(start) ? KeptMigrations : 0;
        if (left.Migrations == first) _before++;
        else if (left.Migrations == AllMigrations) _after++;
        else Faults.Add($"{database}: {left.Migrations} migrations are done, of {first} before and {AllMigrations} after");
        Note(start, left, database);
    }

    /// <summary>Looks at the file of the application that was started again.</summary>
    public void Judge(MigrationStart start, MigrationState ended, string database)
    {
        if (ended.Migrations != AllMigrations) Faults.Add($"{database}: only {ended.Migrations} migrations after the next start");
        if (ended.LeftOver > 0) Faults.Add($"{database}: the middle of a migration is left after the next start");
        Note(start, ended, database);
    }

    public DrillResult Result() => new(Table(), Faults);

    private void Note(MigrationStart start, MigrationState state, string database)
    {
        Faults.AddRange(state.Faults.Select(fault => $"{database}: {fault}"));
        if (IsKept(start) && state.Flows != KeptFlows) Faults.Add($"{database}: {state.Flows} flows are left of {KeptFlows}");
    }

    private static bool IsKept(MigrationStart start) => start.Name != "nothing";

    private string Table() => string.Create(CultureInfo.InvariantCulture, $"""
        | SIGKILLs | found as before | found migrated | next start ready | half migrated, damaged, or lost |
        |---:|---:|---:|---:|---:|
        | {_kills} | {_before} | {_after} | {Ready} | **{Faults.Count}** |

        """);
}
