using System.Reflection;
using System.Runtime.CompilerServices;
using Connectors.Data;
using Connectors.Data.Providers.Sqlite;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Application.Tests.Data;

/// <summary>Every row of an organisation is invisible to the others, and to work that is for none.</summary>
public sealed class QueryFiltersTests
{
    private static readonly MethodInfo Reader = typeof(QueryFiltersTests)
        .GetMethod(nameof(OwnersAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static TheoryData<string> TenantRows => [.. Types.Select(type => type.ClrType.Name)];

    private static List<IEntityType> Types
    {
        get
        {
            using var db = new SqliteDesignTimeFactory().CreateDbContext([]);
            return [.. db.Model.GetEntityTypes().Where(IsOfOrganisation)];
        }
    }

    [Fact]
    public void Every_row_of_an_organisation_is_behind_the_filter_of_tenants_and_removed_ones_behind_theirs()
    {
        using var db = new SqliteDesignTimeFactory().CreateDbContext([]);

        Assert.All(db.Model.GetEntityTypes(), type => Assert.Equal(
            Expected(type).Order(),
            type.GetDeclaredQueryFilters().Select(filter => filter.Key ?? "a filter without a name").Order()));
        Assert.True(Types.Count > 15);
    }

    [Theory]
    [MemberData(nameof(TenantRows))]
    public async Task An_organisation_finds_its_own_rows_only_and_without_one_nothing_is_found(string row)
    {
        await using var database = await TestDatabase.CreateAsync("Sqlite");
        var type = Types.Single(type => type.ClrType.Name == row);
        OrganisationId[] both = [new(Guid.NewGuid()), new(Guid.NewGuid())];
        await database.With(async (ConnectorsDbContext db) =>
        {
            await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF", TestContext.Current.CancellationToken);
            db.AddRange(both.Select(organisation => Filled(type, organisation)));
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        foreach (var organisation in both)
        {
            Assert.Equal([organisation], await database.With(Read(type), organisation));
            Assert.Equal([organisation], await database.With(Read(type, lifted: QueryFilters.Removed), organisation));
        }

        Assert.Empty(await database.With(Read(type), new OrganisationId(Guid.NewGuid())));
        Assert.Empty(await database.With((IServiceScopeFactory scopes) => ReadOutsideAsync(scopes, type)));
        Assert.Subset((await database.With(Read(type, lifted: QueryFilters.Tenant))).ToHashSet(), both.ToHashSet());
    }

    private static bool IsOfOrganisation(IEntityType type) =>
        type.ClrType == typeof(OrganisationRow) || type.FindProperty(nameof(ITenantRow.OrganisationId)) is not null;

    private static IEnumerable<string> Expected(IEntityType type)
    {
        if (IsOfOrganisation(type)) yield return QueryFilters.Tenant;
        if (type.FindProperty(nameof(IRemovableRow.RemovedAt)) is not null) yield return QueryFilters.Removed;
    }

    // Keys and unique columns differ; what may be null is.
    private static object Filled(IEntityType type, OrganisationId organisation)
    {
        var row = RuntimeHelpers.GetUninitializedObject(type.ClrType);
        foreach (var property in type.GetProperties().Where(property => !property.IsNullable || property.IsPrimaryKey()))
        {
            if (property.ClrType == typeof(Guid)) property.PropertyInfo!.SetValue(row, Guid.NewGuid());
            else if (IdColumns.Types.Contains(property.ClrType))
                property.PropertyInfo!.SetValue(row, Activator.CreateInstance(property.ClrType, Guid.NewGuid()));
            else if (property.ClrType == typeof(string)) property.PropertyInfo!.SetValue(row, Guid.NewGuid().ToString("N"));
        }

        var owner = type.ClrType == typeof(OrganisationRow) ? nameof(OrganisationRow.Id) : nameof(ITenantRow.OrganisationId);
        type.FindProperty(owner)!.PropertyInfo!.SetValue(row, organisation);
        return row;
    }

    private static async Task<List<OrganisationId>> ReadOutsideAsync(IServiceScopeFactory scopes, IEntityType type)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Read(type)(scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>());
    }

    private static Func<ConnectorsDbContext, Task<List<OrganisationId>>> Read(IEntityType type, string? lifted = null) =>
        db => (Task<List<OrganisationId>>)Reader.MakeGenericMethod(type.ClrType).Invoke(null, [db, lifted])!;

    private static Task<List<OrganisationId>> OwnersAsync<T>(ConnectorsDbContext db, string? lifted) where T : class
    {
        var owner = typeof(T) == typeof(OrganisationRow) ? nameof(OrganisationRow.Id) : nameof(ITenantRow.OrganisationId);
        var rows = lifted is null ? db.Set<T>() : db.Set<T>().IgnoreQueryFilters([lifted]);
        return rows.Select(row => EF.Property<OrganisationId>(row, owner)).ToListAsync(TestContext.Current.CancellationToken);
    }
}
