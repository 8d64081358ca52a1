using Connectors.Application;
using Connectors.Application.Installed;
using Connectors.Application.Marketplace;
using Connectors.Application.People;
using Connectors.Application.Runs;
using Connectors.Data;
using Connectors.Data.Providers;
using Connectors.Data.Rows;
using Connectors.Domain.Catalog;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Outbound;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Drills;

/// <summary>The product's own use cases on a SQLite file, without the application around them.</summary>
internal sealed class LocalUseCases : IAsyncDisposable
{
    public const string Password = "break-it-on-purpose-1";
    private readonly ServiceProvider _services;

    /// <param name="file">The database.</param>
    /// <param name="organisation">Whose use cases; empty where it is set up first.</param>
    /// <param name="more">Further settings.</param>
    public LocalUseCases(string file, OrganisationId organisation = default, params IEnumerable<(string Key, string Value)> more)
    {
        Organisation = organisation;
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(more
                .Append(("Database:ConnectionString", $"Data Source={file}"))
                .Select(setting => KeyValuePair.Create(setting.Item1, (string?)setting.Item2)))
            .Build();
        var services = new ServiceCollection().AddLogging().AddHttpContextAccessor();
        services.AddConnectorsDatabase(settings).AddConnectorsOutbound(settings).AddConnectorsScheduler(settings).AddConnectorsUseCases();
        services.AddConnectorsIdentity();
        _services = services.BuildServiceProvider();
    }

    public OrganisationId Organisation { get; private set; }

    public Actor Manager { get; } = new(new MemberId(Guid.Parse("0c0ffee0-0000-4000-8000-000000000002")), "Robin Vale", Rights.All);

    /// <summary>Makes the tables, and an organisation with one member who may do everything.</summary>
    public async Task SetUpAsync(string email)
    {
        await _services.MigrateAsync(asked: true);
        await using var scope = _services.CreateAsyncScope();
        var (member, _) = await scope.ServiceProvider
            .GetRequiredService<FirstSetup>()
            .RunAsync("First Ltd", MemberOf(email), Password, CancellationToken.None);
        Organisation = (member ?? throw new InvalidOperationException("The set-up was refused.")).OrganisationId;
    }

    /// <summary>Adds a manager to an organisation.</summary>
    public async Task AddMemberAsync(string email, OrganisationId organisation)
    {
        await using var scope = _services.CreateAsyncScope();
        var member = MemberOf(email);
        (member.OrganisationId, member.Role) = (organisation, Role.Manager);
        var result = await scope.ServiceProvider.GetRequiredService<UserManager<Member>>().CreateAsync(member, Password);
        if (!result.Succeeded) throw new InvalidOperationException($"{email}: {result}");
    }

    /// <summary>Uses a use case as a member of the first organisation.</summary>
    public async Task<TResult> With<T, TResult>(Func<T, Task<TResult>> use) where T : notnull
    {
        await using var scope = TenantScope.Begin(_services.GetRequiredService<IServiceScopeFactory>(), Organisation);
        return await use(scope.Get<T>());
    }

    public async Task PublishAsync(NewRelease release)
    {
        if (await With((Publisher publisher) => publisher.PublishAsync(release, Manager, CancellationToken.None))
            is not PublishResult.Published)
            throw new InvalidOperationException($"{release.Version} of {release.Package} was refused.");
    }

    /// <summary>Installs the newest release.</summary>
    public async Task<InstalledId> InstallAsync(PackageId package) =>
        await With((Installer installer) => installer.InstallAsync(package, null, Manager, CancellationToken.None))
            is InstallResult.Installed installed
            ? installed.Id
            : throw new InvalidOperationException($"{package} was not installed.");

    /// <summary>Lets go of the file, so that it can be copied.</summary>
    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    private static Member MemberOf(string email) =>
        new() { Id = new MemberId(Guid.CreateVersion7()), UserName = email, Email = email, DisplayName = "Robin Vale" };
}
