using Connectors.Application.Updating.Centre;
using Connectors.Application.Updating.Jobs;
using Connectors.Application.Updating.Watching;
using Connectors.Data.Queries;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Centre;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>The update centre: every connector with a newer release, by what it waits for.</summary>
[Needs(Right.Read)]
public sealed class UpdatesModel(UpdateCentre centre, JobDrafts drafts, JobReader jobs, WatchReader watch) : ConnectorsPage
{
    public static IReadOnlyList<(CentreSort Sort, string Label)> Sorts { get; } =
    [
        (CentreSort.Name, "Name"),
        (CentreSort.Flows, "Most flows"),
        (CentreSort.Oldest, "Oldest release"),
        (CentreSort.Riskiest, "Riskiest"),
    ];

    public IReadOnlyList<Candidate> All { get; private set; } = [];

    public CentreQuery Query { get; private set; } = new(Lane.Ready);

    /// <summary>Everything that the query finds, on all pages.</summary>
    public IReadOnlyList<Candidate> Found { get; private set; } = [];

    public Page<Candidate> Shown { get; private set; } = null!;

    public CentreSums Sums { get; private set; } = CentreSums.Of([]);

    /// <summary>The job under way, or null.</summary>
    public JobLine? Running { get; private set; }

    /// <summary>What became of flows after updates.</summary>
    public WatchReport Watch { get; private set; } = WatchReport.Empty;

    public PageLinks Links => PageLinks.Of(Shown) with
    {
        Words = PageLinks.InOrder,
        Address = number => UpdatesAddress.Of(Query with { Page = number }),
    };

    /// <summary>How many questions are open, those of held connectors aside.</summary>
    public int Questions => All.Where(one => one.Lane != Lane.Held).Sum(one => one.Way.OpenQuestions.Count);

    public bool MayUpdate => May(Right.EditConnectors);

    /// <summary>Whether rows of the lane can be ticked.</summary>
    public bool HasTicks => MayUpdate && Query.Lane != Lane.Held && Found.Any(CanBeTicked);

    public IReadOnlyList<Candidate> In(Lane lane) => [.. All.Where(one => one.Lane == lane)];

    public bool CanBeTicked(Candidate one) => one.Lane is Lane.Ready or Lane.LookFirst;

    public async Task OnGetAsync(string? lane, string? q, CentreSort sort, [FromQuery(Name = "page")] int? number)
    {
        await ReadAsync(new CentreQuery(LaneWords.Read(lane), q, Enum.IsDefined(sort) ? sort : CentreSort.Name, Math.Max(1, number ?? 1)));
        Running = await jobs.UnderWayAsync(Cancel);
        Watch = await watch.ReadAsync(Cancel);
    }

    /// <summary>Drafts the job of what was ticked, for review.</summary>
    [Needs(Right.EditConnectors)]
    public async Task<IActionResult> OnPostAsync(InstalledId[]? ids, bool everything, bool alongside, string? lane, string? q)
    {
        var query = new CentreQuery(LaneWords.Read(lane), q);
        var chosen = ids ?? [];
        if (everything)
        {
            await ReadAsync(query);
            chosen = [.. Found.Where(CanBeTicked).Select(one => one.Facts.Id)];
        }

        if (chosen.Length == 0)
            return Done(UpdatesAddress.Of(query), new Message("Select at least one connector.", Tone.Bad));
        var drafted = alongside ? drafts.MoveAsync(chosen, Me, Cancel) : drafts.UpdateAsync(chosen, Me, Cancel);
        return await drafted is { } job
            ? LocalRedirect(UpdatesAddress.Job(job))
            : Done(UpdatesAddress.Of(query), new Message("None of them has an update any more.", Tone.Attention));
    }

    /// <summary>Says whether an update is undone by itself when a flow goes wrong after it.</summary>
    [Needs(Right.EditConnectors)]
    public async Task<IActionResult> OnPostByItselfAsync(bool on)
    {
        await watch.SwitchAsync(on, Cancel);
        return Done(UpdatesAddress.Centre, new Message(on
            ? "From now on an update is undone when the first flow goes wrong after it."
            : "Updates are no longer undone by themselves."));
    }

    private async Task ReadAsync(CentreQuery query)
    {
        All = await centre.ReadAsync(Cancel);
        Found = [.. query.Of(All)];
        Shown = Paging.PageOf(Found, query.Page, CentreQuery.PageSize);
        Query = query with { Page = Shown.Number };
        Sums = CentreSums.Of([.. Found.Select(one => one.Way)]);
    }
}

/// <summary>A row of the update centre.</summary>
/// <param name="Candidate">The connector that it shows.</param>
/// <param name="Page">The page that it is on.</param>
public sealed record CandidateRow(Candidate Candidate, UpdatesModel Page)
{
    public string Address => Candidate.Lane == Lane.ToDecide
        ? UpdateAddress.Decide(Candidate.Facts.Id, aim: null, back: null)
        : UpdateAddress.Of(Candidate.Facts.Id);
}
