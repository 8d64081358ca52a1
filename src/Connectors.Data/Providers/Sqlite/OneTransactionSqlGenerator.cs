using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Connectors.Data.Providers.Sqlite;

/// <summary>
/// Leaves out the switching of foreign keys around tables that are rebuilt: it would cut the transaction into pieces, and
/// <see cref="SqliteMigrations"/> does it once before and after all of them.
/// </summary>
internal sealed class OneTransactionSqlGenerator(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    private static readonly AsyncLocal<bool> InOne = new();

    /// <summary>From here on, in what the caller awaits, migrations are parts of one transaction.</summary>
    public static void Begin() => InOne.Value = true;

    public override IReadOnlyList<MigrationCommand> Generate(
        IReadOnlyList<MigrationOperation> operations,
        IModel? model = null,
        MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default) =>
        [.. base.Generate(operations, model, options).Where(command => !InOne.Value || !SwitchesForeignKeys(command))];

    private static bool SwitchesForeignKeys(MigrationCommand command) =>
        command.TransactionSuppressed && command.CommandText.StartsWith("PRAGMA foreign_keys", StringComparison.OrdinalIgnoreCase);
}
