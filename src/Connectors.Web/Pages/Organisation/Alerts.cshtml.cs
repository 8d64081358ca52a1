using Connectors.Application.Alerting;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>Who is told when flows begin to fail and when they work again.</summary>
[Needs(Right.EditConnectors)]
public sealed class AlertsModel(AlertReceivers receivers, AlertTest test) : ConnectorsPage
{
    public const string Address = "/alerts";

    public IReadOnlyList<AlertReceiver> Receivers { get; private set; } = [];

    /// <summary>What messages to a new receiver are signed with, shown once; null otherwise.</summary>
    public string? Secret { get; private set; }

    /// <summary>What was entered, where the form has an error.</summary>
    public (string? Name, string? Address) Entered { get; private set; }

    public async Task OnGetAsync() => Receivers = await receivers.ListAsync(Cancel);

    public async Task<IActionResult> OnPostAddAsync(string? name, string? address)
    {
        switch (await receivers.AddAsync(name, address, Me, Cancel))
        {
            case AddReceiverResult.Added(var secret):
                Secret = secret;
                ModelState.Clear();
                break;
            case AddReceiverResult.Refused(var faults):
                Entered = (name, address);
                foreach (var (field, words) in faults.Select(AlertWords.Of)) ModelState.AddModelError(field, words);
                break;
        }

        await OnGetAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostTestAsync(AlertReceiverId receiver) => await test.SendAsync(receiver, Cancel) switch
    {
        null => NotFound(),
        (var name, null) => Done(Address, new Message($"{name} took the test message.")),
        (var name, { } fault) => Done(Address, new Message($"{name} did not take the test message. {ReasonWords.Of(fault)}", Tone.Bad)),
    };

    public async Task<IActionResult> OnPostRemoveAsync(AlertReceiverId receiver) =>
        await receivers.RemoveAsync(receiver, Cancel) is { } name
            ? Done(Address, new Message($"{name} gets no alerts any more.", UndoAddress: $"{Address}?handler=putback&receiver={receiver}"))
            : NotFound();

    public async Task<IActionResult> OnPostPutBackAsync(AlertReceiverId receiver) =>
        await receivers.PutBackAsync(receiver, Cancel) is { } name
            ? Done(Address, new Message($"{name} gets alerts again."))
            : NotFound();
}
