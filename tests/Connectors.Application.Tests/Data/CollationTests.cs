using Connectors.Data;
using Connectors.Data.Providers.SqlServer;
using Connectors.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Connectors.Application.Tests.Data;

public sealed class CollationTests
{
    public static TheoryData<string> Providers => TestDatabase.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Names_are_sorted_without_case(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        foreach (var name in (string[])["cherry", "Banana", "apple", "Damson"]) await database.AddOrganisationAsync(name);

        var sorted = await database.With((ConnectorsDbContext db) =>
            db.Organisations
                .AcrossOrganisations()
                .Where(row => row.Id != database.Organisation)
                .OrderBy(row => row.Name)
                .Select(row => row.Name)
                .ToListAsync());

        Assert.Equal(["apple", "Banana", "cherry", "Damson"], sorted);
    }

    // The collation of the database is an administrator's, and may be any.
    [Fact]
    public void On_SQL_Server_codes_and_names_have_a_collation_of_their_own()
    {
        using var db = new SqlServerDesignTimeFactory().CreateDbContext([]);
        var model = db.GetService<IDesignTimeModel>().Model;

        string? CollationOf<T>(string property) => model.FindEntityType(typeof(T))!.FindProperty(property)!.GetCollation();

        Assert.Equal("Latin1_General_BIN2", CollationOf<DefinitionRow>(nameof(DefinitionRow.Fingerprint)));
        Assert.Equal("Latin1_General_BIN2", CollationOf<PackageRow>(nameof(PackageRow.Id)));
        Assert.Equal("Latin1_General_BIN2", CollationOf<InvitationRow>(nameof(InvitationRow.TokenHash)));
        Assert.Equal("Latin1_General_BIN2", CollationOf<SetupCodeRow>(nameof(SetupCodeRow.Hash)));
        Assert.Equal("Latin1_General_100_CI_AS_SC", CollationOf<ConnectorRow>(nameof(ConnectorRow.Name)));
        Assert.Equal("Latin1_General_100_CI_AS_SC", CollationOf<FlowRow>(nameof(FlowRow.Name)));
        Assert.Equal([], Relations(model).Where(pair => pair.Item1.GetCollation() != pair.Item2.GetCollation()));
    }

    // SQL Server refuses to give a column another collation while it belongs to a key.
    [Fact]
    public void On_SQL_Server_no_migration_changes_a_column_while_it_belongs_to_a_key()
    {
        using var db = new SqlServerDesignTimeFactory().CreateDbContext([]);
        var (migrations, keys, faults) = (db.GetService<IMigrationsAssembly>(), new LiveKeys(), new List<string>());
        foreach (var (name, type) in migrations.Migrations)
        {
            foreach (var step in migrations.CreateMigration(type, db.Database.ProviderName!).UpOperations)
            {
                keys.Follow(step);
                if (step is AlterColumnOperation alter && alter.Collation != alter.OldColumn.Collation && keys.Has(alter.Table, alter.Name))
                    faults.Add($"{name}: {alter.Table}.{alter.Name}");
            }
        }

        Assert.Equal([], faults);
        Assert.Equal(KeysOf(db.GetService<IDesignTimeModel>().Model), keys.Names);
    }

    private static IEnumerable<string> KeysOf(IModel model) => model.GetRelationalModel().Tables
        .SelectMany(table => table.ForeignKeyConstraints.Select(key => key.Name).Append(table.PrimaryKey!.Name))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<(IProperty, IProperty)> Relations(IModel model) => model.GetEntityTypes()
        .SelectMany(type => type.GetForeignKeys())
        .SelectMany(key => key.Properties.Zip(key.PrincipalKey.Properties));

    /// <summary>The columns of primary and foreign keys at one moment of the migrations.</summary>
    private sealed class LiveKeys
    {
        private readonly Dictionary<string, List<(string Table, string Column)>> _keys = [];

        public IEnumerable<string> Names => _keys.Keys.Order(StringComparer.Ordinal);

        public bool Has(string table, string column) => _keys.Values.Any(columns => columns.Contains((table, column)));

        public void Follow(MigrationOperation step)
        {
            switch (step)
            {
                case CreateTableOperation table:
                    if (table.PrimaryKey is { } primary) Follow(primary);
                    foreach (var key in table.ForeignKeys) Follow(key);
                    break;
                case AddPrimaryKeyOperation key:
                    _keys[key.Name] = [.. key.Columns.Select(column => (key.Table, column))];
                    break;
                case AddForeignKeyOperation key:
                    _keys[key.Name] =
                    [
                        .. key.Columns.Select(column => (key.Table, column)),
                        .. (key.PrincipalColumns ?? []).Select(column => (key.PrincipalTable, column)),
                    ];
                    break;
                case DropPrimaryKeyOperation key:
                    _keys.Remove(key.Name);
                    break;
                case DropForeignKeyOperation key:
                    _keys.Remove(key.Name);
                    break;
            }
        }
    }
}
