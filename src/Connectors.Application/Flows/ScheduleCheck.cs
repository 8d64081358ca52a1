using Connectors.Data;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Connectors.Application.Flows;

/// <summary>Sets schedules right that a crash between the commit of a flow and that of its schedule left behind.</summary>
public sealed partial class ScheduleCheck(ConnectorsDbContext db, Schedules schedules, ILogger<ScheduleCheck> log)
{
    /// <summary>
    /// Compares the schedules of all organisations with those that are followed: two commands, and more only for differences.
    /// </summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var flows = await db.Flows
            .AcrossOrganisations()
            .Where(row => row.Cron != null && row.IsEnabled)
            .Select(row => new ScheduledFlow(row.Id, row.OrganisationId, row.Cron!))
            .ToListAsync(cancel);
        foreach (var flow in await schedules.NotFollowedAsync(db, flows, cancel)) await TryAsync(flow, cancel);
    }

    // One that can't be scheduled holds up no other.
    private async Task TryAsync(ScheduledFlow flow, CancellationToken cancel)
    {
        try
        {
            await schedules.FollowAsync(flow.Id, flow.OrganisationId, flow.Cron, cancel);
        }
        catch (SchedulerException fault)
        {
            LogSchedule(fault, flow.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The schedule of {FlowId} can't be followed")]
    private partial void LogSchedule(Exception fault, FlowId flowId);
}
