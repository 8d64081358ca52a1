using Connectors.Domain.Flows.Running;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Fields;
using Connectors.Domain.Requests.Pagination;

namespace Connectors.Application.Runs;

/// <summary>Requests all pages of what a step receives: once, or once for each record that its own values use.</summary>
internal sealed class ReceivingStep(StepSender sender) : IStepCalls
{
    /// <summary>Pages that a test requests.</summary>
    public const int PagesOfTest = 1;

    public async Task<PassedOn> CallAsync(PassedOn? payloads, CancellationToken cancel)
    {
        var passedOn = sender.Log.Spool.New();
        if (payloads is null)
        {
            await ReceiveAsync(sender.With((string?)null, "{}"), passedOn, cancel);
            return passedOn;
        }

        var kept = await sender.Log.Records.KeepAsync(sender.Shape, payloads, cancel);
        var all = ListOf(payloads);
        if (!StepInputs.UsesRecord(sender.Filled))
        {
            await ReceiveAsync(sender.With(all, "{}"), passedOn, cancel);
            await kept.UsedAsync(cancel);
            return passedOn;
        }

        foreach (var (at, record) in payloads.Index())
        {
            await ReceiveAsync(sender.With(all, record), passedOn, cancel);
            kept.Say(at, RecordState.Sent);
        }

        await sender.Log.FlushAsync();
        return passedOn;
    }

    /// <summary>All records as one list, which is made when a request first uses it: few do, and it is all in memory.</summary>
    internal static Lazy<string> ListOf(PassedOn payloads) => new(() => payloads.Length <= JsonBody.MostText
        ? $"[{string.Join(',', payloads)}]"
        : throw new ShapeFailedException(new Reason.ListTooLong(JsonBody.MostText)));

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
