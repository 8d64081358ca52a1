using Connectors.Application.Installed;
using Connectors.Application.Updating;
using Connectors.Application.Updating.Choices;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Holding;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>Holds updates of a connector back: skips a release, pins it, or waits after publication.</summary>
[Needs(Right.EditConnectors)]
public sealed class HoldModel(InstalledConnectors installed, UpdateHolds holds, UpdateFactsReader facts, TimeProvider time)
    : OneConnectorPage(installed)
{
    private const int ProposedDays = 30;

    /// <summary>The release that the marketplace offers; null if it offers none.</summary>
    public string? Offered { get; private set; }

    public Hold? Hold { get; private set; }

    public HoldForm Form { get; private set; } = new();

    public HoldFault? Fault { get; private set; }

    public string? FaultOf(string field) => Fault is { } fault && HoldWords.FieldOf(fault) == field ? HoldWords.Of(fault) : null;

    public async Task<IActionResult> OnGetAsync(InstalledId id)
    {
        if (!await ReadAsync(id)) return NotFound();
        Form = Hold is { } hold
            ? new HoldForm
            {
                Kind = hold.Kind,
                Reason = hold.Reason,
                Version = $"{hold.Version}",
                Until = DateOf(hold.Until ?? Proposed),
                Days = hold.Days ?? 7,
            }
            : new HoldForm
            {
                Kind = Offered is null ? HoldKind.UntilDate : HoldKind.Skip,
                Until = DateOf(Proposed),
                Days = 7,
            };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(InstalledId id, HoldForm form)
    {
        if (!await ReadAsync(id)) return NotFound();
        Form = form;
        if (form.Kind == HoldKind.Skip && form.Offered != Offered)
        {
            var words = Offered is null ? "The marketplace offers no release now." : $"The marketplace now offers {Offered}. Choose again.";
            return Done(UpdatesAddress.Hold(id), new Message(words, Tone.Attention));
        }

        var result = await holds.SaveAsync(Connector.Id, form.ToRequest(), Me, Cancel);
        if (result is HoldResult.Refused(var fault))
        {
            Fault = fault;
            return Page();
        }

        return result is HoldResult.NotFound
            ? NotFound()
            : Done(UpdatesAddress.Centre + "?lane=held", new Message($"Updates of {Connector.Name} are held."));
    }

    public async Task<IActionResult> OnPostEndAsync(InstalledId id)
    {
        if (!await ReadAsync(id)) return NotFound();
        await holds.EndAsync(Connector.Id, Cancel);
        return Done(UpdatesAddress.Centre + "?lane=all", new Message($"Updates of {Connector.Name} are offered again."));
    }

    private DateTime Proposed => time.GetUtcNow().UtcDateTime.AddDays(ProposedDays);

    private static DateOnly DateOf(DateTime at) => DateOnly.FromDateTime(at);

    private async Task<bool> ReadAsync(InstalledId id)
    {
        if (!await FindAsync(id) || Connector.IsCustom) return false;
        Hold = await holds.FindAsync(id, Cancel);
        Offered = (await facts.FindAsync(id, aim: null, Cancel))?.Offered?.Release.Version.ToString();
        return true;
    }
}

/// <summary>A hold as the page posts it.</summary>
public sealed record HoldForm
{
    public HoldKind Kind { get; init; }

    public string? Reason { get; init; }

    /// <summary>The first version to take again.</summary>
    public string? Version { get; init; }

    public DateOnly? Until { get; init; }

    public int? Days { get; init; }

    /// <summary>The release that the page offered to skip.</summary>
    public string? Offered { get; init; }

    public HoldRequest ToRequest() => new(Enum.IsDefined(Kind) ? Kind : HoldKind.Skip, Reason)
    {
        Version = Kind == HoldKind.UntilVersion ? Version?.Trim() : Offered,
        Until = Until?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        Days = Days,
    };
}
