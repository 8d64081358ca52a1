using Connectors.Data;
using Quartz;

namespace Connectors.Application.Updating.Jobs;

/// <summary>What the scheduler starts for a job of updates.</summary>
/// <remarks>After a crash it starts again and goes on with the first update that is not done.</remarks>
[DisallowConcurrentExecution]
internal sealed class RunUpdateJob(Tenant tenant, JobRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var data = context.MergedJobDataMap;
        tenant.OrganisationId = Guid.Parse(data.GetString(JobStarter.Organisation)!);
        await runner.RunAsync(Guid.Parse(data.GetString(JobStarter.Job)!), cancellationToken);
    }
}
