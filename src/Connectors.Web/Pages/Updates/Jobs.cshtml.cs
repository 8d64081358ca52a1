using Connectors.Application.Updating.Jobs;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>The organisation's jobs of updates, newest first.</summary>
[Needs(Right.Read)]
public sealed class JobsModel(JobReader jobs) : ConnectorsPage
{
    public IReadOnlyList<JobLine> Jobs { get; private set; } = [];

    public PageLinks Links { get; private set; } = new(1, false);

    public async Task OnGetAsync([FromQuery(Name = "page")] int? number)
    {
        var page = Math.Clamp(number ?? 1, 1, 1_000_000);
        Jobs = await jobs.ListAsync(page, Cancel);
        Links = new PageLinks(page, Jobs.Count == JobReader.PageSize);
    }
}
