using System.Text;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.People;
using Connectors.Infrastructure.Data;
using Connectors.Infrastructure.Identity;
using Connectors.Infrastructure.Marketplace;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Infrastructure.Tests;

/// <summary>A database of its own, migrated, with one organisation; gone afterwards.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("connectors-").FullName;
    private readonly ServiceProvider _services;

    private TestDatabase(string provider)
    {
        var settings = new Dictionary<string, string?> { ["Database:Provider"] = provider, ["Database:ConnectionString"] = Connection(provider) };
        var services = new ServiceCollection().AddLogging().AddHttpContextAccessor();
        services.AddConnectorsDatabase(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).AddConnectorsUseCases();
        services.AddIdentityCore<Member>(IdentitySetup.Configure).AddEntityFrameworkStores<ConnectorsDbContext>();
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>The providers that tests can run on here: SQL Server where a connection string is given.</summary>
    public static TheoryData<string> Providers => SqlServer is null ? ["Sqlite"] : ["Sqlite", "SqlServer"];

    public static Person Dana { get; } = new(Guid.Parse("0c0ffee0-0000-4000-8000-000000000001"), "Dana Reyes");

    public Guid Organisation { get; private set; }

    private static string? SqlServer => Environment.GetEnvironmentVariable("CONNECTORS_TEST_SQLSERVER") is { Length: > 0 } text ? text : null;

    public static async Task<TestDatabase> CreateAsync(string provider)
    {
        var database = new TestDatabase(provider);
        await database._services.MigrateAsync(asked: true);
        database.Organisation = await database.AddOrganisationAsync("Test Ltd");
        return database;
    }

    public async Task<Guid> AddOrganisationAsync(string name)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FirstSetup>().AddOrganisationAsync(name, CancellationToken.None);
    }

    /// <summary>Uses a use case as a member of the organisation, in a scope of its own as a request has.</summary>
    public async Task<TResult> With<T, TResult>(Func<T, Task<TResult>> use, Guid? organisation = null) where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().OrganisationId = organisation ?? Organisation;
        return await use(scope.ServiceProvider.GetRequiredService<T>());
    }

    public Task<PublishResult> PublishAsync(string version, ConnectorDefinition definition, string package = "acme-shop") => With((Publisher publisher) =>
        publisher.PublishAsync(new NewRelease(PackageId.Parse(package), ReleaseVersion.Parse(version), definition, $"Notes of {version}"), Dana, CancellationToken.None));

    /// <summary>A small definition whose endpoints have the given keys.</summary>
    public static ConnectorDefinition Definition(params string[] endpoints)
    {
        var list = string.Join(',', endpoints.Select(key => $$"""{"key":"{{key}}","path":"/{{key}}"}"""));
        var json = $$"""{"format":"connector/1","name":"Acme Shop","baseUrl":"https://acme.example","endpoints":[{{list}}]}""";
        return Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Parse(Encoding.UTF8.GetBytes(json))).Definition;
    }

    public async ValueTask DisposeAsync()
    {
        await using (var scope = _services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>().Database.EnsureDeletedAsync();
        }

        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private string Connection(string provider) => provider == "Sqlite"
        ? $"Data Source={Path.Combine(_folder, "test.db")}"
        : new SqlConnectionStringBuilder(SqlServer) { InitialCatalog = $"connectors_test_{Guid.NewGuid():N}" }.ConnectionString;
}
