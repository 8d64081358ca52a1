using Connectors.Data;
using Connectors.Domain.Ids;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Connectors.Application.Updating.Jobs;

/// <summary>What the scheduler starts for a job of updates.</summary>
/// <remarks>After a crash it starts again and goes on with the first update that is not done.</remarks>
[DisallowConcurrentExecution]
internal sealed class RunUpdateJob(IServiceScopeFactory scopes) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var data = context.MergedJobDataMap;
        await using var scope = TenantScope.Begin(scopes, OrganisationId.Parse(data.GetString(JobStarter.Organisation)!, null));
        await scope.Get<JobRunner>().RunAsync(JobId.Parse(data.GetString(JobStarter.Job)!, null), cancellationToken);
    }
}
