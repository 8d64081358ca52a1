using Quartz;

namespace Connectors.Application.Updating.Jobs;

/// <summary>Lets the scheduler run jobs of updates, in this copy of the application or another one.</summary>
public sealed class JobStarter(ISchedulerFactory schedulers)
{
    internal const string Job = "job", Organisation = "organisation";
    private const string Group = "updates";

    /// <summary>Runs a job now. One that runs already is left alone.</summary>
    public async Task StartAsync(Guid job, Guid organisation, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        var key = new JobKey(job.ToString(), Group);
        if (await scheduler.Exists(key, cancel)) return;
        var detail = JobBuilder.Create<RunUpdateJob>()
            .WithIdentity(key)
            .RequestRecovery()
            .UsingJobData(Job, job.ToString())
            .UsingJobData(Organisation, organisation.ToString())
            .Build();
        var now = TriggerBuilder.Create().WithIdentity(job.ToString(), Group).StartNow().Build();
        await scheduler.ScheduleJob(detail, now, cancellationToken: cancel);
    }
}
