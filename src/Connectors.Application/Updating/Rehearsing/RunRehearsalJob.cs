using Connectors.Application.Updating.Jobs;
using Connectors.Data;
using Quartz;

namespace Connectors.Application.Updating.Rehearsing;

/// <summary>What the scheduler starts for a rehearsal. After a crash it is not repeated.</summary>
[DisallowConcurrentExecution]
internal sealed class RunRehearsalJob(Tenant tenant, RehearsalRunner runner) : IJob
{
    public const string Group = "rehearsals";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var data = context.MergedJobDataMap;
        tenant.OrganisationId = Guid.Parse(data.GetString(JobStarter.Organisation)!);
        await runner.RunAsync(Guid.Parse(data.GetString(JobStarter.Job)!), cancellationToken);
    }
}
