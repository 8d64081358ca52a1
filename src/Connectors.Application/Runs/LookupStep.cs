using Connectors.Domain.Flows.Running;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;

namespace Connectors.Application.Runs;

/// <summary>Requests once for each record, and passes the record on with what was found beside it.</summary>
/// <param name="sender">Sends its requests.</param>
/// <param name="passing">What is passed on.</param>
internal sealed class LookupStep(StepSender sender, StepPassing passing) : IStepCalls
{
    private readonly ReceivingStep _receiving = new(sender);

    public async Task<PassedOn> CallAsync(PassedOn? payloads, CancellationToken cancel)
    {
        // The first step has no record to keep.
        if (payloads is null) return await _receiving.CallAsync(null, cancel);
        var kept = await sender.Log.Records.KeepAsync(sender.Shape, payloads, cancel);
        var (all, passedOn) = (ReceivingStep.ListOf(payloads), sender.Log.Spool.New());
        foreach (var (at, record) in payloads.Index())
        {
            passedOn.Add(passing.After(record, await FindAsync(sender.With(all, record), cancel)));
            kept.Say(at, RecordState.Sent);
        }

        await sender.Log.FlushAsync();
        return passedOn;
    }

    private async Task<IReadOnlyList<string>> FindAsync(RequestValues values, CancellationToken cancel)
    {
        var found = sender.Log.Spool.New();
        await _receiving.ReceiveAsync(values, found, cancel);
        // All matches become part of one record.
        if (found.Length > JsonBody.MostText) throw new ShapeFailedException(new Reason.TooMuchText(JsonBody.MostText));
        IReadOnlyList<string> all = [.. found];
        sender.Log.Spool.Forget(found);
        return all;
    }
}
