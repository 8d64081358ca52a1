using Connectors.Application.Updating.Rehearsing;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Rehearsing;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>A rehearsal: its progress, and what it found.</summary>
[Needs(Right.Read)]
public sealed class RehearsalModel(RehearsalReader rehearsals, RehearsalRecords records, RehearsalLimits limits) : ConnectorsPage
{
    public RehearsalLine Line { get; private set; } = null!;

    public RehearsalLimits Limits => limits;

    public IReadOnlyList<RehearsedCard> Connectors { get; private set; } = [];

    public bool IsUnderWay => RehearsalStates.IsUnderWay(Line.State);

    public bool MayRehearse => May(Right.UseConnectors);

    public async Task<IActionResult> OnGetAsync(RehearsalId id)
    {
        if (await rehearsals.FindAsync(id, Cancel) is not { } found) return NotFound();
        Line = found.Line;
        Connectors =
        [
            .. (found.Report?.Connectors ?? []).Select(one => new RehearsedCard(one, limits)
            {
                IsChanged = found.Changed.Contains(one.Target.Connector),
            }),
        ];
        return Page();
    }

    [Needs(Right.UseConnectors)]
    public async Task<IActionResult> OnPostStopAsync(RehearsalId id)
    {
        if (await rehearsals.FindLineAsync(id, Cancel) is null) return NotFound();
        return Done(UpdatesAddress.Rehearsal(id), await records.StopAsync(id, Cancel)
            ? new Message("The rehearsal is being stopped.") : new Message("The rehearsal had already ended.", Tone.Attention));
    }
}
