using System.Text.Json;
using System.Text.Json.Serialization;
using Connectors.Application.Updating.Jobs;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Jobs;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Connectors.Web.Pages;

/// <summary>What a job did, in full: to print, or as JSON.</summary>
[Needs(Right.Read)]
public sealed class ReportModel(JobReader jobs) : ConnectorsPage
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public JobLine Job { get; private set; } = null!;

    public IReadOnlyList<JobItem> Items { get; private set; } = [];

    public IEnumerable<JobItem> DoneItems => Items.Where(item => item.State == ItemState.Done);

    public IEnumerable<JobItem> OtherItems => Items.Where(item => item.State != ItemState.Done);

    public async Task<IActionResult> OnGetAsync(JobId id)
    {
        if (await jobs.FindAsync(id, Cancel) is not { } job || !JobRules.HasEnded(job.State)) return NotFound();
        (Job, Items) = (job, await jobs.ItemsAsync(id, Cancel));
        return Page();
    }

    public async Task<IActionResult> OnGetJsonAsync(JobId id)
    {
        if (await OnGetAsync(id) is not PageResult) return NotFound();
        var report = new
        {
            Job = Job.Id,
            Job.Kind,
            Job.State,
            By = Job.By.Name,
            Job.ConfirmedAt,
            Job.EndedAt,
            Job.Undoes,
            Job.UndoneBy,
            Connectors = Items.Select(item => new
            {
                item.Connector,
                item.Name,
                item.From,
                item.To,
                item.Option,
                item.State,
                Reason = item.State == ItemState.Left ? JobWords.Reason(item) : null,
                item.Revision,
                item.PlanHash,
                item.EndedAt,
                item.Proof,
            }),
        };
        return File(JsonSerializer.SerializeToUtf8Bytes(report, Readable), "application/json", $"updates-{Job.Id}.json");
    }
}
