using Connectors.Application.Alerting;
using Connectors.Application.Flows;
using Connectors.Application.Retention;
using Connectors.Application.Runs.Spooling;
using Connectors.Application.Updating.Jobs;
using Connectors.Data;
using Connectors.Data.Providers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Connectors.Application.Runs;

/// <summary>The scheduler, whose jobs are in our database, and the places for runs. Copies of the application share both.</summary>
public static class SchedulerRegistration
{
    private const int AtOnce = 10;

    // The scheduler keeps the names of job types. Databases have this one from before the split into projects.
    private const string EarlierJob = "Connectors.Infrastructure.Flows.RunFlowJob, Connectors.Infrastructure";

    public static IServiceCollection AddConnectorsScheduler(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection(DatabaseSettings.Section).Get<DatabaseSettings>() ?? new DatabaseSettings();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                (scheduler.InstanceName, scheduler.GenerateInstanceId) = (configuration["Scheduler:Name"] ?? "Connectors", true);
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.WhenWaitingForJobs;
            });
            quartz.UseTypeLoader(names => names.Map(EarlierJob, typeof(RunFlowJob)));
            quartz.UseDefaultThreadPool(AtOnce);
            quartz.UsePersistentStore(store =>
            {
                DatabaseProviders.Find(settings).Schedule(store, settings);
                if (DatabaseProviders.Migrates(settings)) store.ProvisionSchema();
            });
        });
        return services.AddSpool(configuration).AddHostedService<UnknownZones>()
            .AddQuartzHostedService(host => host.WaitForJobsToComplete = true)
            .AddSingleton(RunSettings.From(configuration))
            .AddSingleton(new ScheduledJob(typeof(RunFlowJob)))
            .AddSingleton<RunBell>()
            .AddScoped<RunQueue>()
            .AddHostedService<RunPlaces>()
            .AddWatches(configuration);
    }

    private static IServiceCollection AddWatches(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(RetentionSettings.From(configuration))
            .AddHostedService<RunWatch>()
            .AddHostedService<JobWatch>()
            .AddSingleton<AlertWatch>()
            .AddHostedService(provider => provider.GetRequiredService<AlertWatch>())
            .AddHostedService<Housekeeping>();
}
