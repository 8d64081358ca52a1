using Connectors.Application.Alerting;
using Connectors.Application.Flows;
using Connectors.Application.Flows.Samples;
using Connectors.Application.Installed;
using Connectors.Application.Instances;
using Connectors.Application.Marketplace;
using Connectors.Application.Marketplace.Starter;
using Connectors.Application.Overviews;
using Connectors.Application.People;
using Connectors.Application.Recording;
using Connectors.Application.Recording.Log;
using Connectors.Application.Runs;
using Connectors.Application.Runs.Content;
using Connectors.Application.Runs.Passing;
using Connectors.Application.Runs.Trying;
using Connectors.Application.Searching;
using Connectors.Application.SigningIn;
using Connectors.Application.Starting;
using Connectors.Application.Updating;
using Connectors.Application.Updating.Centre;
using Connectors.Application.Updating.Choices;
using Connectors.Application.Updating.Jobs;
using Connectors.Application.Updating.Moving;
using Connectors.Application.Updating.Rehearsing;
using Connectors.Application.Updating.Watching;
using Connectors.Data;
using Connectors.Outbound;
using Connectors.Outbound.Credentials;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Connectors.Application;

/// <summary>What pages and tests call, a method for each room.</summary>
public static class UseCases
{
    public static IServiceCollection AddConnectorsUseCases(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddDataProtection().SetApplicationName("Connectors").PersistKeysToDbContext<ConnectorsDbContext>();
        return services
            .AddInstalled()
            .AddUpdating()
            .AddRehearsals()
            .AddMarketplace()
            .AddInstances()
            .AddFlows()
            .AddAlerts()
            .AddPeople();
    }

    private static IServiceCollection AddInstalled(this IServiceCollection services) => services
        .AddSingleton<DefinitionCache>()
        .AddScoped<DefinitionStore>()
        .AddScoped<EditEffects>()
        .AddScoped<ConnectorEditor>()
        .AddScoped<ConnectorRestorer>()
        .AddScoped<ConnectorRemoval>()
        .AddScoped<ConnectorHistory>()
        .AddScoped<ActivityReader>()
        .AddScoped<InstalledConnectors>()
        .AddScoped<MoveChecklists>()
        .AddScoped<ConnectorUses>()
        .AddScoped<Finder>()
        .AddScoped<OverviewReader>()
        .AddScoped<Installer>();

    private static IServiceCollection AddUpdating(this IServiceCollection services) => services
        .AddScoped<UpdateFactsReader>()
        .AddScoped<AnswerDrafts>()
        .AddScoped<AnswerRules>()
        .AddScoped<UpdateChoices>()
        .AddScoped<UpdateHolds>()
        .AddScoped<UpdateCentre>()
        .AddScoped<CentreQuestions>()
        .AddScoped<UpdateWatch>()
        .AddScoped<AutomaticUndo>()
        .AddScoped<WatchReader>()
        .AddScoped<JobDrafts>()
        .AddScoped<JobReviews>()
        .AddScoped<JobControl>()
        .AddScoped<JobReader>()
        .AddScoped<JobRunner>()
        .AddScoped<JobItems>()
        .AddSingleton<JobStarter>()
        .AddScoped<StepApplier>()
        .AddScoped<MoveStepApplier>()
        .AddScoped<MoveReader>()
        .AddScoped<InstanceMoves>()
        .AddScoped<UpdateRecords>()
        .AddScoped<ConnectorUpdates>()
        .AddScoped<UpdateDialogs>()
        .AddScoped<UpdateQuestions>();

    private static IServiceCollection AddRehearsals(this IServiceCollection services) => services
        .AddSingleton(new RehearsalLimits())
        .AddScoped<RehearsalStart>()
        .AddScoped<RehearsalRecords>()
        .AddScoped<RehearsalReader>()
        .AddScoped<RehearsalPlans>()
        .AddScoped<RehearsalRunner>()
        .AddScoped<RehearsalWork>()
        .AddScoped<StepRehearsal>();

    private static IServiceCollection AddMarketplace(this IServiceCollection services) =>
        services.AddScoped<Publisher>()
            .AddScoped<PackageOwners>()
            .AddScoped<MarketplaceCatalog>()
            .AddScoped<ReleaseReviewer>()
            .AddScoped<StarterPackages>()
            .AddScoped<FirstSteps>();

    private static IServiceCollection AddInstances(this IServiceCollection services) => services
        .AddScoped<ConnectorInstances>()
        .AddScoped<InstanceReader>()
        .AddScoped<InstanceHistory>()
        .AddScoped<InstanceRestorer>()
        .AddScoped<InstanceStates>()
        .AddScoped<InstanceFilling>()
        .AddScoped<InstanceAccess>()
        .AddScoped<InstanceProbe>()
        .AddScoped<CredentialDestinations>()
        .AddScoped<AccessTokens>()
        .AddScoped<TokenExchange>()
        .AddScoped<TokenEndpoint>()
        .AddScoped<RenewalLease>()
        .AddScoped<VaultCheck>()
        .AddSingleton<IRateCounts, RateCounts>()
        .AddSingleton<CredentialVault>()
        .AddHostedService<CredentialKeyBackfill>();

    private static IServiceCollection AddFlows(this IServiceCollection services) => services
        .AddScoped<FlowReader>()
        .AddScoped<FlowList>()
        .AddScoped<FlowSteps>()
        .AddScoped<ProcessFlows>()
        .AddScoped<FlowShapes>()
        .AddScoped<FlowEdits>()
        .AddScoped<FlowHistory>()
        .AddScoped<FlowRestorer>()
        .AddScoped<SampleFlows>()
        .AddSingleton<Schedules>()
        .AddScoped<ScheduleCheck>()
        .AddScoped<RunRequests>()
        .AddScoped<RunPasses>()
        .AddScoped<FlowRuns>()
        .AddScoped<RunRepeats>()
        .AddScoped<KeptRecords>()
        .AddScoped<FlowStart>()
        .AddScoped<RunLogs>()
        .AddScoped<FlowRunner>()
        .AddScoped<FlowWalk>()
        .AddScoped<ShapePreparation>()
        .AddScoped<EndpointTrial>()
        .AddSingleton<RunPulse>();

    private static IServiceCollection AddAlerts(this IServiceCollection services) => services
        .AddScoped<AlertReceivers>()
        .AddScoped<AlertTest>()
        .AddScoped<AlertPost>()
        .AddScoped<AlertDelivery>()
        .AddScoped<AlertRound>()
        .AddSingleton<AlertSender>();

    private static IServiceCollection AddPeople(this IServiceCollection services) =>
        services.AddScoped<Memberships>()
            .AddScoped<Invitations>()
            .AddScoped<FirstSetup>()
            .AddScoped<SetupCodes>()
            .AddScoped<Organisations>()
            .AddScoped<MemberDirectory>()
            .AddScoped<Sessions>()
            .AddScoped<SignInThrottle>()
            .AddScoped<PasswordCheck>()
            .AddScoped<PreferenceStore>()
            .AddScoped<PasswordLinks>()
            .AddSingleton<NobodysPassword>()
            .AddSingleton<TokenVault>()
            .AddHostedService<PlainTokens>();
}
