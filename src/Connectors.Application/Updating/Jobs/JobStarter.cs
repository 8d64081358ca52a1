using Connectors.Domain.Ids;
using Quartz;

namespace Connectors.Application.Updating.Jobs;

/// <summary>Lets the scheduler run jobs of updates, in this copy of the application or another one.</summary>
public sealed class JobStarter(ISchedulerFactory schedulers)
{
    internal const string Job = "job", Organisation = "organisation";
    private const string Group = "updates";

    /// <summary>Runs a job now. One that runs already is left alone.</summary>
    public Task StartAsync(JobId job, OrganisationId organisation, CancellationToken cancel) =>
        StartAsync<RunUpdateJob>(Group, $"{job}", organisation, cancel);

    /// <summary>The same for what is no job of updates.</summary>
    /// <param name="group">Its kind, as the scheduler calls it.</param>
    /// <param name="job">Its id.</param>
    /// <param name="organisation">Whose it is.</param>
    /// <param name="cancel">Gives up.</param>
    internal async Task StartAsync<T>(string group, string job, OrganisationId organisation, CancellationToken cancel)
        where T : IJob
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        var key = new JobKey(job, group);
        if (await scheduler.Exists(key, cancel)) return;
        var detail = JobBuilder.Create<T>()
            .WithIdentity(key)
            .RequestRecovery()
            .UsingJobData(Job, job)
            .UsingJobData(Organisation, organisation.ToString())
            .Build();
        var now = TriggerBuilder.Create().WithIdentity(job, group).StartNow().Build();
        await scheduler.ScheduleJob(detail, now, cancellationToken: cancel);
    }
}
