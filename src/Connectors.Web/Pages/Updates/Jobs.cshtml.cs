using Connectors.Application.Updating.Jobs;
using Connectors.Data.Queries;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>The organisation's jobs of updates, newest first.</summary>
[Needs(Right.Read)]
public sealed class JobsModel(JobReader jobs) : ConnectorsPage
{
    public Page<JobLine> Jobs { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery(Name = "page")] int? number) => Jobs = await jobs.ListAsync(number ?? 1, Cancel);
}
