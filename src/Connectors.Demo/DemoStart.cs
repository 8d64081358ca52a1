using Connectors.Application;
using Connectors.Application.Demonstrating;
using Connectors.Application.Marketplace;
using Connectors.Application.People;
using Connectors.Application.Runs;
using Connectors.Data;
using Connectors.Data.Providers;
using Connectors.Data.Rows;
using Connectors.Demo.Large;
using Connectors.Domain.People;
using Connectors.Outbound;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Connectors.Demo;

/// <summary>Fills an empty database with the demo catalogue and organisation. Does nothing if an account exists.</summary>
internal static partial class DemoStart
{
    public static async Task RunAsync(IServiceProvider application)
    {
        var configuration = application.GetRequiredService<IConfiguration>();
        var environment = application.GetRequiredService<IHostEnvironment>();
        DemoSize.Check(configuration);
        await using var services = Services(configuration, environment);
        await using var scope = services.CreateAsyncScope();
        var setup = scope.ServiceProvider.GetRequiredService<FirstSetup>();
        if (await setup.IsNeededAsync(CancellationToken.None))
        {
            var log = application.GetRequiredService<ILogger<Demonstration>>();
            if (DemoSize.IsLarge(configuration)) LogLarge(log);
            await FillAsync(scope.ServiceProvider, setup);
        }
        else if (DemoSandbox.HasFixedPort(configuration))
            await scope.ServiceProvider.GetRequiredService<DemoAddresses>()
                .FollowAsync(DemoSandbox.AddressOf(configuration), CancellationToken.None);
    }

    // The application's own use cases, with a clock that can be set back.
    private static ServiceProvider Services(IConfiguration configuration, IHostEnvironment environment)
    {
        var services = new ServiceCollection();
        services.AddSingleton(configuration).AddSingleton(environment).AddLogging();
        services.AddSingleton(new PastTime(TimeProvider.System))
            .AddSingleton<TimeProvider>(provider => provider.GetRequiredService<PastTime>());
        services.AddConnectorsDatabase(configuration)
            .AddConnectorsOutbound(configuration)
            .AddConnectorsScheduler(configuration)
            .AddConnectorsUseCases()
            .AddScoped<DemoOrganisation>()
            .AddScoped<DemoSignIns>()
            .AddScoped<DemoFlows>()
            .AddScoped<DemoAddresses>()
            .AddScoped<DemoLarge>()
            .AddScoped<LargeOrganisation>()
            .AddScoped<LargeFlows>()
            .AddConnectorsIdentity();
        return services.BuildServiceProvider();
    }

    private static async Task FillAsync(IServiceProvider services, FirstSetup setup)
    {
        var (time, cancel) = (services.GetRequiredService<PastTime>(), CancellationToken.None);
        time.Back = TimeSpan.FromDays(240);
        var first = DemoAccounts.All[0];
        var (administrator, _) = await setup.RunAsync("Demo Trading Ltd", MemberOf(first), DemoAccounts.Password, cancel);
        var users = services.GetRequiredService<UserManager<Member>>();
        var members = DemoAccounts.All.Skip(1).Select(MemberOf).ToList();
        foreach (var member in members)
        {
            member.OrganisationId = administrator!.OrganisationId;
            member.JoinedAt = time.GetUtcNow().UtcDateTime;
            await users.CreateAsync(member, DemoAccounts.Password);
        }

        await using var scope = TenantScope.Begin(services.GetRequiredService<IServiceScopeFactory>(), administrator!.OrganisationId);
        await FillMarketplaceAsync(
            scope.Services, time, ActorOf(administrator), ActorOf(members[0]));
    }

    private static async Task FillMarketplaceAsync(IServiceProvider services, PastTime time, Actor dana, Actor sam)
    {
        var (publisher, organisation) = (services.GetRequiredService<Publisher>(), services.GetRequiredService<DemoOrganisation>());
        var configuration = services.GetRequiredService<IConfiguration>();
        var sandbox = DemoSandbox.AddressOf(configuration);
        foreach (var (release, daysAgo) in DemoCatalogue.Read(sandbox))
        {
            time.Back = TimeSpan.FromDays(daysAgo);
            await publisher.PublishAsync(release, dana, CancellationToken.None);
        }

        time.Back = TimeSpan.FromDays(43);
        await organisation.InstallAsync(dana, CancellationToken.None);
        await organisation.CustomiseAsync(dana, sam, time, CancellationToken.None);
        time.Back = TimeSpan.FromHours(1);
        await services.GetRequiredService<DemoFlows>().AddAsync(sandbox, sam, CancellationToken.None);
        if (DemoSize.IsLarge(configuration))
            await services.GetRequiredService<DemoLarge>().FillAsync(sandbox, dana, sam, CancellationToken.None);
        await services.GetRequiredService<DemoSignIns>().AddAsync(["Production", "Staging"], CancellationToken.None);
    }

    private static Actor ActorOf(Member member) =>
        new(member.Id, member.DisplayName, Rights.Of(member.Role, member.IsPublisher, member.IsOperator));

    private static Member MemberOf(DemoAccount account) => new()
    {
        UserName = account.Email,
        Email = account.Email,
        EmailConfirmed = true,
        DisplayName = account.Name,
        Role = account.Role,
        IsPublisher = account.IsPublisher,
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "The large demo is being filled in, which takes up to a minute")]
    private static partial void LogLarge(ILogger log);
}
