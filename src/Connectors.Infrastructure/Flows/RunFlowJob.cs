using System.Data.Common;
using Connectors.Infrastructure.Identity;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Connectors.Infrastructure.Flows;

/// <summary>What the scheduler starts: one run of one flow. A flow runs once at a time.</summary>
/// <remarks>
/// After a crash the scheduler starts it again, with the data of the first time. A run that had begun is then marked, never repeated;
/// one that had not begun begins now. So no time of a schedule is lost without a trace.
/// </remarks>
[DisallowConcurrentExecution]
internal sealed class RunFlowJob(Tenant tenant, FlowRuns runs, FlowRunner runner, Schedules schedules) : IJob
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20)];

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var data = context.MergedJobDataMap;
        tenant.OrganisationId = Guid.Parse(data.GetString(Schedules.Organisation)!);
        var flow = Guid.Parse(data.GetString(Schedules.Flow)!);
        var run = data.TryGetString(Schedules.Run, out var asked) && asked is not null
            ? Guid.Parse(asked)
            : await DueAsync(flow, DueOf(context), cancellationToken);
        if (run is null) await schedules.FollowAsync(flow, tenant.OrganisationId.Value, cron: null, cancellationToken);
        if (run is not { } id || (context.Recovering && await runs.MarkInterruptedAsync(id, cancellationToken))) return;
        await runner.RunAsync(id, cancellationToken);
    }

    // That a time was due must not be forgotten because the database was busy or away for a moment.
    private async Task<Guid?> DueAsync(Guid flow, DateTime due, CancellationToken cancel)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await runs.DueAsync(flow, due, cancel);
            }
            catch (DbException) when (attempt < Pauses.Length)
            {
                await Task.Delay(Pauses[attempt], cancel);
            }
            catch (DbUpdateException) when (attempt < Pauses.Length)
            {
                await Task.Delay(Pauses[attempt], cancel);
            }
        }
    }

    // A recovered start says in its data when the first one was due.
    private static DateTime DueOf(IJobExecutionContext context)
    {
        var due = context.ScheduledFireTimeUtc ?? context.FireTimeUtc;
        if (context.Recovering
            && context.MergedJobDataMap.TryGetValue(SchedulerConstants.FailedJobOriginalTriggerScheduledFireTime, out var kept)
            && DateTimeOffset.TryParse(kept?.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var first))
            due = first;
        return due.UtcDateTime;
    }
}
