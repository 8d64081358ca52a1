using Connectors.Domain.Updating.Planning;
using Connectors.Web.Presentation;

namespace Connectors.Web.Pages;

/// <summary>One way to update, as a card of the dialog.</summary>
/// <param name="Option">What it does.</param>
/// <param name="Page">The dialog.</param>
public sealed record OptionCard(OptionPlan Option, UpdateModel Page)
{
    public OptionWords Words => OptionWords.Of(Option, Page.Plan);

    /// <summary>The partial with what is particular to the option, found by its key.</summary>
    public string Partial => $"Installed/Options/_{Option.Key}";

    public string Id => $"o-{Option.Key}";

    public bool IsChosen => Page.Form.Option == Option.Key;

    /// <summary>What has to be allowed; nothing while questions are open, since answers change it.</summary>
    public IReadOnlyList<ConsentTick> Ticks => IsOff || !Option.IsDecided || !Page.MayUpdate ? [] :
    [
        .. Option.Consents.Select((consent, at) => new ConsentTick(Option.Key, consent, $"{Id}-c{at}")
        {
            IsGiven = Page.Form.Has(Option.Key, consent),
            Fault = Page.Refusal is not null && (IsChosen || !Page.IsChoice) ? "update-fault" : null,
        }),
    ];

    /// <summary>Whether it can't be chosen: a newer version is installed alongside already.</summary>
    public bool IsOff => Option.Lead.LeavesExisting && Page.Facts.Beside is not null;
}
