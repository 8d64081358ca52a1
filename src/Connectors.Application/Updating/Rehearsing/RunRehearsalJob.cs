using Connectors.Application.Updating.Jobs;
using Connectors.Data;
using Connectors.Domain.Ids;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Connectors.Application.Updating.Rehearsing;

/// <summary>What the scheduler starts for a rehearsal. After a crash it is not repeated.</summary>
[DisallowConcurrentExecution]
internal sealed class RunRehearsalJob(IServiceScopeFactory scopes) : IJob
{
    public const string Group = "rehearsals";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var data = context.MergedJobDataMap;
        await using var scope = TenantScope.Begin(scopes, OrganisationId.Parse(data.GetString(JobStarter.Organisation)!, null));
        await scope.Get<RehearsalRunner>().RunAsync(RehearsalId.Parse(data.GetString(JobStarter.Job)!, null), cancellationToken);
    }
}
