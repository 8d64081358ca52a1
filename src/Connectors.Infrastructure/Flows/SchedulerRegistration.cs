using Connectors.Infrastructure.Data;
using Connectors.Infrastructure.Data.Providers;
using Connectors.Infrastructure.Retention;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Connectors.Infrastructure.Flows;

/// <summary>The scheduler, whose jobs are in our database, and the places for runs. Copies of the application share both.</summary>
public static class SchedulerRegistration
{
    private const int AtOnce = 10;

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
            quartz.UseDefaultThreadPool(AtOnce);
            quartz.UsePersistentStore(store =>
            {
                DatabaseProviders.Find(settings).Schedule(store, settings);
                if (DatabaseProviders.Migrates(settings)) store.ProvisionSchema();
            });
        });
        return services
            .AddQuartzHostedService(host => host.WaitForJobsToComplete = true)
            .AddSingleton(RunSettings.From(configuration))
            .AddSingleton<RunBell>()
            .AddScoped<RunQueue>()
            .AddHostedService<RunPlaces>()
            .AddSingleton(RetentionSettings.From(configuration))
            .AddHostedService<RunWatch>()
            .AddHostedService<Housekeeping>();
    }
}
