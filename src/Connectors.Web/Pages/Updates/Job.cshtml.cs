using Connectors.Application.Updating.Jobs;
using Connectors.Data.Queries;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Centre;
using Connectors.Domain.Updating.Jobs;
using Connectors.Domain.Updating.Rehearsing;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>A job of updates: its review before it is confirmed, its progress, and what became of it.</summary>
[Needs(Right.Read)]
public sealed class JobModel(JobReader jobs, JobReviews reviews, JobControl control, JobDrafts drafts) : ConnectorsPage
{
    private const int OnPage = 200;

    public JobLine Job { get; private set; } = null!;

    /// <summary>What the job would do; null once it is confirmed.</summary>
    public JobReview? Review { get; private set; }

    /// <summary>What the job would do together.</summary>
    public CentreSums Sums { get; private set; } = CentreSums.Of([]);

    /// <summary>A page of the connectors that a draft updates; null after it was confirmed.</summary>
    public Page<ReviewedItem>? Ready { get; private set; }

    /// <summary>A page of the connectors that a draft leaves; null after it was confirmed.</summary>
    public Page<ReviewedItem>? Left { get; private set; }

    /// <summary>A page of what became of its connectors; null before its end.</summary>
    public Page<JobItem>? Items { get; private set; }

    public bool MayUpdate => May(Right.EditConnectors);

    /// <summary>Whether any of its connectors can be rehearsed.</summary>
    public bool MayRehearse => May(Right.UseConnectors)
        && Review?.Items.Any(item => item.Way is { } way && RehearsalRules.Allows(way)) == true;

    /// <summary>Whether what it did can be undone as a whole.</summary>
    public bool CanUndo => MayUpdate && JobRules.HasEnded(Job.State) && Job.Kind != JobKind.Undo && Job.Done > Job.Undone;

    /// <param name="id">The job.</param>
    /// <param name="number">The page of its connectors, from 1.</param>
    /// <param name="left">The page of those that a draft leaves, from 1.</param>
    public async Task<IActionResult> OnGetAsync(JobId id, [FromQuery(Name = "page")] int? number, int? left)
    {
        if (await jobs.FindAsync(id, Cancel) is not { } job) return NotFound();
        Job = job;
        if (job.State == JobState.Draft)
        {
            // It may be discarded meanwhile.
            if (await reviews.ReadAsync(id, Cancel) is not { } review) return NotFound();
            (Review, Sums) = (review, CentreSums.Of([.. review.Ready.Select(item => item.Way!)]));
            Ready = Paging.PageOf(review.Ready, number ?? 1, OnPage);
            Left = Paging.PageOf([.. review.Items.Where(item => !item.IsReady)], left ?? 1, OnPage);
        }
        else if (JobRules.HasEnded(job.State))
        {
            Items = await jobs.ItemPageAsync(id, number ?? 1, Cancel);
        }

        return Page();
    }

    [Needs(Right.EditConnectors)]
    public async Task<IActionResult> OnPostAsync(JobId id, string[]? consents)
    {
        if (await jobs.FindAsync(id, Cancel) is null) return NotFound();
        await control.ConfirmAsync(id, consents ?? [], Me, Cancel);
        return LocalRedirect(UpdatesAddress.Job(id));
    }

    [Needs(Right.EditConnectors)]
    public async Task<IActionResult> OnPostDiscardAsync(JobId id) => await control.DiscardAsync(id, Cancel)
        ? LocalRedirect(UpdatesAddress.Centre)
        : await jobs.FindAsync(id, Cancel) is null ? NotFound() : LocalRedirect(UpdatesAddress.Job(id));

    [Needs(Right.EditConnectors)]
    public async Task<IActionResult> OnPostStopAsync(JobId id)
    {
        if (await jobs.FindAsync(id, Cancel) is null) return NotFound();
        await control.StopAsync(id, Cancel);
        return LocalRedirect(UpdatesAddress.Job(id));
    }

    /// <summary>Drafts a new job of what this one left or did not come to.</summary>
    [Needs(Right.EditConnectors)]
    public async Task<IActionResult> OnPostAgainAsync(JobId id)
    {
        if (await jobs.FindAsync(id, Cancel) is not { Kind: not JobKind.Undo } job) return NotFound();
        InstalledId[] left =
            [.. (await jobs.ItemsAsync(id, Cancel)).Where(item => item.State != ItemState.Done).Select(item => item.Connector)];
        var drafted = job.Kind == JobKind.Move ? drafts.MoveAsync(left, Me, Cancel) : drafts.UpdateAsync(left, Me, Cancel);
        return await drafted is { } again
            ? LocalRedirect(UpdatesAddress.Job(again))
            : Done(UpdatesAddress.Job(id), new Message("None of them has an update that can be taken now.", Tone.Attention));
    }

    [Needs(Right.EditConnectors)]
    public async Task<IActionResult> OnPostUndoAsync(JobId id)
    {
        if (await jobs.FindAsync(id, Cancel) is null) return NotFound();
        return await drafts.UndoAsync(id, Me, Cancel) is { } job
            ? LocalRedirect(UpdatesAddress.Job(job))
            : Done(UpdatesAddress.Job(id), new Message("Nothing of this job can be undone any more.", Tone.Attention));
    }
}
