using System.Data.Common;
using Connectors.Application.Flows;
using Connectors.Data;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Connectors.Application.Runs;

/// <summary>What the scheduler starts: it queues the run of a time of the schedule, which begins when it gets a place.</summary>
/// <remarks>
/// After a crash the scheduler starts it again, with the data of the first time, and finds the run that it had queued. So no time of a
/// schedule is lost, and none runs twice.
/// </remarks>
[DisallowConcurrentExecution]
internal sealed class RunFlowJob(IServiceScopeFactory scopes, RunBell bell, Schedules schedules) : IJob
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20)];

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var data = context.MergedJobDataMap;
        var organisation = OrganisationId.Parse(data.GetString(Schedules.Organisation)!, null);
        var flow = FlowId.Parse(data.GetString(Schedules.Flow)!, null);
        // Earlier versions let the scheduler begin runs by hand too; those are in the queue.
        if (!data.ContainsKey(Schedules.Run) && await DueAsync(organisation, flow, DueOf(context), cancellationToken) is null)
            await schedules.FollowAsync(flow, organisation, cron: null, cancellationToken);
        bell.Ring();
    }

    // That a time was due must not be forgotten because the database was busy or away for a moment.
    private async Task<RunId?> DueAsync(OrganisationId organisation, FlowId flow, DateTime due, CancellationToken cancel)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var scope = TenantScope.Begin(scopes, organisation);
                return await scope.Get<FlowRuns>().DueAsync(flow, due, cancel);
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
