using Connectors.Domain.Flows.Running;

namespace Connectors.Application.Runs;

/// <summary>Requests once for each record, and passes the record on with what was found beside it.</summary>
/// <param name="sender">Sends its requests.</param>
/// <param name="passing">What is passed on.</param>
internal sealed class LookupStep(StepSender sender, StepPassing passing) : IStepCalls
{
    private readonly ReceivingStep _receiving = new(sender);

    public async Task<IReadOnlyList<string>> CallAsync(IReadOnlyList<string>? payloads, CancellationToken cancel)
    {
        // The first step has no record to keep.
        if (payloads is null) return await _receiving.CallAsync(null, cancel);
        var kept = await sender.Log.Records.KeepAsync(sender.Shape, payloads, cancel);
        var (all, passedOn) = ($"[{string.Join(',', payloads)}]", new PassedOn());
        for (var at = 0; at < payloads.Count; at++)
        {
            var found = new PassedOn();
            await _receiving.ReceiveAsync(sender.With(all, payloads[at]), found, cancel);
            passedOn.Add(passing.After(payloads[at], found.Records));
            kept.Say(at, RecordState.Sent);
        }

        await sender.Log.FlushAsync();
        return passedOn.Records;
    }
}
