using System.Text;
using Connectors.Application.Marketplace;
using Connectors.Application.People;
using Connectors.Application.Runs;
using Connectors.Data;
using Connectors.Data.Providers;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Outbound;
using Connectors.Tests.Kept;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Connectors.Application.Tests;

/// <summary>A database of its own, migrated, with one organisation; gone afterwards.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly DatabaseTemplate Migrated = new(async () =>
    {
        await using var database = new TestDatabase("Sqlite", []);
        await database.Services.MigrateAsync(asked: true);
        return DatabaseTemplate.Read(database.File);
    });

    private readonly string _folder = Directory.CreateTempSubdirectory("connectors-").FullName;
    private readonly Dictionary<string, string?> _settings;
    private readonly List<IHost> _copies = [];

    private TestDatabase(string provider, IEnumerable<(string Key, string Value)> settings)
    {
        _settings = new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider,
            ["Database:ConnectionString"] = Connection(provider),
            ["Database:MigrateAtStart"] = "true",
            ["Scheduler:Name"] = Path.GetFileName(_folder),
            ["Outbound:AllowedNetworks:0"] = "127.0.0.0/8",
        };
        foreach (var (key, value) in settings) _settings[key] = value;
        AddCopy();
    }

    /// <summary>What the first copy of the application is made of.</summary>
    private IServiceProvider Services => _copies[0].Services;

    /// <summary>The providers that tests can run on here: SQL Server where a connection string is given.</summary>
    public static TheoryData<string> Providers => SqlServer is null ? ["Sqlite"] : ["Sqlite", "SqlServer"];

    public static Actor Dana { get; } = new(new MemberId(Guid.Parse("0c0ffee0-0000-4000-8000-000000000001")), "Dana Reyes", Rights.All);

    /// <summary>Whose member acts.</summary>
    public OrganisationId Organisation { get; set; }

    private static string? SqlServer =>
        Environment.GetEnvironmentVariable("CONNECTORS_TEST_SQLSERVER") is { Length: > 0 } text ? text : null;

    /// <summary>The file of a SQLite database.</summary>
    public string File => Path.Combine(_folder, "test.db");

    /// <summary>A database as the migrations of this version leave it; on SQLite a copy of one that they made.</summary>
    public static async Task<TestDatabase> CreateAsync(string provider, params (string Key, string Value)[] settings)
    {
        var isCopy = provider == "Sqlite";
        var database = new TestDatabase(provider, isCopy ? [("Database:MigrateAtStart", "false"), .. settings] : settings);
        if (isCopy) await Migrated.CopyToAsync(database.File);
        return await database.BeginAsync(migrates: !isCopy);
    }

    /// <summary>A SQLite database that the migrations make.</summary>
    /// <param name="prepare">Writes the file that is there before it is migrated.</param>
    public static async Task<TestDatabase> MigrateAsync(Action<string> prepare)
    {
        var database = new TestDatabase("Sqlite", []);
        prepare(database.File);
        return await database.BeginAsync(migrates: true);
    }

    private async Task<TestDatabase> BeginAsync(bool migrates)
    {
        await Services.MigrateAsync(migrates);
        Organisation = await AddOrganisationAsync("Test Ltd");
        return this;
    }

    public async Task<OrganisationId> AddOrganisationAsync(string name)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FirstSetup>().AddOrganisationAsync(name, CancellationToken.None);
    }

    /// <summary>A further copy of the application on the same database; its schedules and watches run once it is started.</summary>
    public IHost AddCopy(Action<IServiceCollection>? add = null)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(_settings);
        builder.Services.AddLogging().AddHttpContextAccessor();
        builder.Services
            .AddConnectorsDatabase(builder.Configuration)
            .AddConnectorsOutbound(builder.Configuration)
            .AddConnectorsScheduler(builder.Configuration)
            .AddConnectorsUseCases();
        builder.Services.AddConnectorsIdentity();
        add?.Invoke(builder.Services);
        _copies.Add(builder.Build());
        return _copies[^1];
    }

    /// <summary>The first copy, with its schedules and watches running.</summary>
    public Task StartAsync() => _copies[0].StartAsync();

    /// <summary>Uses a use case as a member of the organisation, in a scope of its own as a request has.</summary>
    public async Task<TResult> With<T, TResult>(Func<T, Task<TResult>> use, OrganisationId? organisation = null, IHost? copy = null)
        where T : notnull
    {
        var scopes = (copy?.Services ?? Services).GetRequiredService<IServiceScopeFactory>();
        await using var scope = TenantScope.Begin(scopes, organisation ?? Organisation);
        return await use(scope.Get<T>());
    }

    public Task<PublishResult> PublishAsync(string version, ConnectorDefinition definition, string package = "acme-shop") =>
        With((Publisher publisher) => publisher.PublishAsync(
            new NewRelease(PackageId.Parse(package), ReleaseVersion.Parse(version), definition, $"Notes of {version}"),
            Dana,
            CancellationToken.None));

    /// <summary>A small definition whose endpoints have the given keys.</summary>
    public static ConnectorDefinition Definition(params string[] endpoints)
    {
        var list = string.Join(',', endpoints.Select(key => $$"""{"key":"{{key}}","path":"/{{key}}"}"""));
        var json = $$"""{"format":"connector/1","name":"Acme Shop","baseUrl":"https://acme.example","endpoints":[{{list}}]}""";
        return Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Parse(Encoding.UTF8.GetBytes(json))).Definition;
    }

    /// <summary>Nobody else on the machine may read the file.</summary>
    public static void AssertIsItsOwnersAlone(string file) => Assert.True(
        OperatingSystem.IsWindows() || System.IO.File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));

    public async ValueTask DisposeAsync()
    {
        foreach (var copy in _copies) await copy.StopAsync();
        await using (var scope = Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>().Database.EnsureDeletedAsync();
        }

        foreach (var copy in _copies) copy.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private string Connection(string provider) => provider == "Sqlite"
        ? $"Data Source={File}"
        : new SqlConnectionStringBuilder(SqlServer) { InitialCatalog = $"connectors_test_{Guid.NewGuid():N}" }.ConnectionString;
}
