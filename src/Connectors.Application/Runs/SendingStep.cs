using Connectors.Application.Runs.Content;
using Connectors.Domain.Flows.Running;

namespace Connectors.Application.Runs;

/// <summary>Sends each record by one request. A record that is rejected does not hold up the others.</summary>
internal sealed class SendingStep(StepSender sender) : IStepCalls
{
    /// <summary>What is sent where no step before hands over records.</summary>
    private static readonly string[] OneEmpty = ["{}"];

    public async Task<IReadOnlyList<string>> CallAsync(IReadOnlyList<string>? payloads, CancellationToken cancel)
    {
        var waiting = payloads ?? OneEmpty;
        var kept = await sender.Log.Records.KeepAsync(sender.Shape, waiting, cancel);
        var (passedOn, batch) = (new PassedOn(), new RecordBatch(waiting.Count, kept.IsKept));
        sender.Log.Accepted = passedOn;
        for (var at = 0; at < waiting.Count; at++)
        {
            try
            {
                passedOn.Add(await SendAsync(at, waiting[at], kept, cancel));
                batch.Sent();
            }
            catch (ShapeFailedException failed)
            {
                // Where only the record is at fault, the others may be accepted.
                if (!failed.IsOfRecord || batch.IsHopelessAfter(failed.Reason))
                    throw new ShapeFailedException(batch.WhyStopped(failed.Reason));
            }
        }

        if (batch.Fault is { } fault) sender.Log.Add(new StepFault(sender.Shape.Position, fault));
        return passedOn.Records;
    }

    private async Task<IReadOnlyList<string>> SendAsync(int at, string record, StepRecords kept, CancellationToken cancel)
    {
        kept.Say(at, RecordState.Sending);
        var isKnown = false;
        try
        {
            var (records, _) = await sender.SendAsync(
                sender.With(record, record),
                walk: null,
                (answer, fault) =>
                {
                    isKnown = true;
                    kept.Say(at, RecordFaults.StateAfter(answer.Status, answer.IsUnsent), fault);
                },
                cancel);
            return records;
        }
        catch (ShapeFailedException failed) when (!isKnown)
        {
            // No request was made, or it was refused (401) and the token could not be renewed.
            kept.Say(at, failed is RequestRefusedException ? RecordState.Failed : RecordState.Waiting, failed.Reason);
            await kept.SaveAsync(CancellationToken.None);
            throw;
        }
    }
}
