using Microsoft.EntityFrameworkCore.Migrations;

namespace Connectors.Data.Providers.Sqlite;

/// <summary>The triggers of <see cref="StampedTables"/> in SQLite: one for each kind of change.</summary>
internal static class SqliteStamps
{
    private static readonly (string Change, string Row)[] Changes = [("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")];

    public static string NameOf(string table, string change) => $"{StampedTables.TriggerOf(table)}_{change}";

    public static void Create(
        MigrationBuilder migration, IReadOnlyList<string> ofOrganisations, IReadOnlyList<string> ofCatalogue)
    {
        foreach (var table in ofOrganisations) Create(migration, table, row => $"{row}.\"OrganisationId\"");
        foreach (var table in ofCatalogue) Create(migration, table, _ => "'00000000-0000-0000-0000-000000000000'");
    }

    public static void Drop(MigrationBuilder migration, IReadOnlyList<string> tables)
    {
        foreach (var table in tables)
        {
            foreach (var (change, _) in Changes) migration.Sql($"DROP TRIGGER IF EXISTS \"{NameOf(table, change)}\";");
        }
    }

    private static void Create(MigrationBuilder migration, string table, Func<string, string> owner)
    {
        foreach (var (change, row) in Changes)
        {
            migration.Sql($"""
                CREATE TRIGGER "{NameOf(table, change)}" AFTER {change} ON "{table}" BEGIN
                INSERT OR REPLACE INTO "DataStamps" ("Id", "Stamp") VALUES ({owner(row)}, random());
                END;
                """);
        }
    }
}
