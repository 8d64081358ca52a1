using Connectors.Domain.Flows.Running;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Fields;
using Connectors.Domain.Requests.Pagination;

namespace Connectors.Application.Runs;

/// <summary>Requests all pages of what a step receives: once, or once for each record that its own values use.</summary>
internal sealed class ReceivingStep(StepSender sender) : IStepCalls
{
    /// <summary>Pages that a test requests.</summary>
    public const int PagesOfTest = 1;

    public async Task<IReadOnlyList<string>> CallAsync(IReadOnlyList<string>? payloads, CancellationToken cancel)
    {
        var passedOn = new PassedOn();
        if (payloads is null)
        {
            await ReceiveAsync(sender.With(null, "{}"), passedOn, cancel);
            return passedOn.Records;
        }

        var kept = await sender.Log.Records.KeepAsync(sender.Shape, payloads, cancel);
        var all = $"[{string.Join(',', payloads)}]";
        if (!StepInputs.UsesRecord(sender.Filled))
        {
            await ReceiveAsync(sender.With(all, "{}"), passedOn, cancel);
            await kept.UsedAsync(cancel);
            return passedOn.Records;
        }

        for (var at = 0; at < payloads.Count; at++)
        {
            await ReceiveAsync(sender.With(all, payloads[at]), passedOn, cancel);
            kept.Say(at, RecordState.Sent);
        }

        await sender.Log.FlushAsync();
        return passedOn.Records;
    }

    /// <summary>Requests all pages for some values.</summary>
    internal async Task ReceiveAsync(RequestValues values, PassedOn passedOn, CancellationToken cancel)
    {
        var walk = sender.Log.IsTest ? new PageWalk(sender.Shape.Endpoint!, PagesOfTest) : new PageWalk(sender.Shape.Endpoint!);
        for (PageEnd? end = null; end is null;)
        {
            (var found, end) = await sender.SendAsync(values, walk, record: null, cancel);
            passedOn.Add(found);
        }
    }
}
