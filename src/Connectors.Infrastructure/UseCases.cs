using Connectors.Domain.Ports;
using Connectors.Domain.Updating;
using Connectors.Infrastructure.Data;
using Connectors.Infrastructure.Flows;
using Connectors.Infrastructure.Identity;
using Connectors.Infrastructure.Installed;
using Connectors.Infrastructure.Instances;
using Connectors.Infrastructure.Marketplace;
using Connectors.Infrastructure.Secrets;
using Connectors.Infrastructure.SigningIn;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Connectors.Infrastructure;

/// <summary>What pages and tests call.</summary>
public static class UseCases
{
    public static IServiceCollection AddConnectorsUseCases(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddDataProtection().SetApplicationName("Connectors").PersistKeysToDbContext<ConnectorsDbContext>();
        return services
            .AddScoped<DefinitionStore>().AddScoped<UpdateSubjects>().AddScoped<IUpdateStore, UpdateStore>().AddScoped<ConnectorUpdater>().AddScoped<UpdatePreviews>()
            .AddScoped<ConnectorEditor>().AddScoped<ConnectorRestorer>().AddScoped<ConnectorRemoval>().AddScoped<ConnectorHistory>().AddScoped<InstalledConnectors>().AddScoped<Installer>()
            .AddScoped<Publisher>().AddScoped<MarketplaceCatalog>()
            .AddScoped<Demo.DemoOrganisation>().AddScoped<Demo.DemoFlows>()
            .AddScoped<ConnectorInstances>().AddScoped<InstanceAccess>().AddScoped<InstanceProbe>().AddScoped<AccessTokens>().AddScoped<TokenEndpoint>().AddSingleton<CredentialVault>()
            .AddScoped<FlowReader>().AddScoped<FlowConsequences>().AddScoped<ProcessFlows>().AddScoped<FlowRuns>().AddScoped<FlowRunner>().AddScoped<FlowWalk>().AddSingleton<RunPulse>().AddScoped<ShapePreparation>().AddSingleton<Schedules>().AddSingleton<RateLimits>()
            .AddScoped<Memberships>().AddScoped<Invitations>().AddScoped<FirstSetup>();
    }
}
