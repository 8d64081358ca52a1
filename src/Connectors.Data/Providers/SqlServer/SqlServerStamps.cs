using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Connectors.Data.Providers.SqlServer;

/// <summary>The triggers of <see cref="StampedTables"/> in SQL Server: one for each table, for all rows of a statement.</summary>
internal static class SqlServerStamps
{
    private const string Random = "CAST(CRYPT_GEN_RANDOM(8) AS bigint)";

    /// <summary>Statements may not return rows where a trigger is: EF Core has to know.</summary>
    public static void Declare(ModelBuilder builder)
    {
        var stamped = StampedTables.OfOrganisations.Concat(StampedTables.OfCatalogue).ToHashSet(StringComparer.Ordinal);
        foreach (var type in builder.Model.GetEntityTypes().Where(type => stamped.Contains(type.GetTableName() ?? "")).ToList())
            builder.Entity(type.ClrType).ToTable(table => table.HasTrigger(StampedTables.TriggerOf(type.GetTableName()!)));
    }

    public static void Create(
        MigrationBuilder migration, IReadOnlyList<string> ofOrganisations, IReadOnlyList<string> ofCatalogue)
    {
        foreach (var table in ofOrganisations)
            Create(migration, table, "SELECT [OrganisationId] AS [Id] FROM inserted UNION SELECT [OrganisationId] FROM deleted");
        foreach (var table in ofCatalogue)
            Create(migration, table, "SELECT CAST(''00000000-0000-0000-0000-000000000000'' AS uniqueidentifier) AS [Id]");
    }

    public static void Drop(MigrationBuilder migration, IReadOnlyList<string> tables)
    {
        foreach (var table in tables)
            migration.Sql($"DROP TRIGGER [{StampedTables.TriggerOf(table)}];");
    }

    // Text within EXEC, since a trigger has to begin its batch, also in a script.
    private static void Create(MigrationBuilder migration, string table, string owners) => migration.Sql($"""
        EXEC(N'CREATE TRIGGER [{StampedTables.TriggerOf(table)}] ON [{table}] AFTER INSERT, UPDATE, DELETE AS
        BEGIN
        SET NOCOUNT ON;
        UPDATE [stamp] SET [Stamp] = {Random} FROM [DataStamps] AS [stamp]
        WHERE [stamp].[Id] IN (SELECT [owner].[Id] FROM ({owners}) AS [owner]);
        INSERT INTO [DataStamps] ([Id], [Stamp]) SELECT [owner].[Id], {Random} FROM ({owners}) AS [owner]
        WHERE NOT EXISTS (SELECT 1 FROM [DataStamps] AS [stamp] WITH (UPDLOCK, HOLDLOCK) WHERE [stamp].[Id] = [owner].[Id]);
        END');
        """);
}
