using Connectors.Application.Updating.Rehearsing;
using Connectors.Data.Queries;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>The organisation's rehearsals, newest first, and where they are started.</summary>
[Needs(Right.Read)]
public sealed class RehearsalsModel(RehearsalReader rehearsals, RehearsalStart start) : ConnectorsPage
{
    public Page<RehearsalLine> Rehearsals { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery(Name = "page")] int? number) => Rehearsals = await rehearsals.ListAsync(number ?? 1, Cancel);

    /// <summary>Rehearses one way to update a connector.</summary>
    [Needs(Right.UseConnectors)]
    public async Task<IActionResult> OnPostAsync(InstalledId connector, string? option, AimForm aim) => Asked(
        await start.OneAsync(connector, option, aim.Aim, Me, Cancel), UpdateAddress.Of(connector, aim.Aim));

    /// <summary>Rehearses every connector of a job that waits for confirmation.</summary>
    [Needs(Right.UseConnectors)]
    public async Task<IActionResult> OnPostJobAsync(JobId job) =>
        Asked(await start.JobAsync(job, Me, Cancel), UpdatesAddress.Job(job));

    private IActionResult Asked(RehearsalAsked asked, string from) => asked switch
    {
        RehearsalAsked.Started(var id) => LocalRedirect(UpdatesAddress.Rehearsal(id)),
        RehearsalAsked.Busy(var other) => Done(
            UpdatesAddress.Rehearsal(other),
            new Message("This rehearsal is under way. Wait for its end or stop it, then start the other one.", Tone.Attention)),
        RehearsalAsked.NothingToRehearse => Done(
            from, new Message("There are no steps to rehearse: no flow uses it, or a question is open.", Tone.Attention)),
        _ => NotFound(),
    };
}
