using Connectors.Infrastructure.Identity;
using Quartz;

namespace Connectors.Infrastructure.Flows;

/// <summary>What the scheduler starts: one run of one flow. A flow runs once at a time.</summary>
/// <remarks>
/// After a crash the scheduler starts it again, with the data of the first time. A run that had begun is then marked, never repeated;
/// one that had not begun begins now. So no time of a schedule is lost without a trace.
/// </remarks>
[DisallowConcurrentExecution]
internal sealed class RunFlowJob(Tenant tenant, FlowRuns runs, FlowRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var data = context.MergedJobDataMap;
        tenant.OrganisationId = Guid.Parse(data.GetString(Schedules.Organisation)!);
        var flow = Guid.Parse(data.GetString(Schedules.Flow)!);
        var run = data.TryGetString(Schedules.Run, out var asked) && asked is not null
            ? Guid.Parse(asked)
            : await runs.DueAsync(flow, DueOf(context), cancellationToken);
        if (context.Recovering && await runs.MarkInterruptedAsync(run, cancellationToken)) return;
        await runner.RunAsync(run, cancellationToken);
    }

    // A recovered start says in its data when the first one was due.
    private static DateTime DueOf(IJobExecutionContext context)
    {
        var due = context.ScheduledFireTimeUtc ?? context.FireTimeUtc;
        if (context.Recovering && context.MergedJobDataMap.TryGetValue(SchedulerConstants.FailedJobOriginalTriggerScheduledFireTime, out var kept)
            && DateTimeOffset.TryParse(kept?.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var first)) due = first;
        return due.UtcDateTime;
    }
}
