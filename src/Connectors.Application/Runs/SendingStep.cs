using Connectors.Domain.Flows.Running;

namespace Connectors.Application.Runs;

/// <summary>Sends each record by one request, a few at once. A record that is rejected does not hold up the others.</summary>
internal sealed class SendingStep(StepSender sender) : IStepCalls
{
    /// <summary>What is sent where no step before hands over records.</summary>
    private static readonly string[] OneEmpty = ["{}"];

    // Set before the results of earlier records are known, so that no further request begins.
    private volatile bool _isStopping;

    public async Task<PassedOn> CallAsync(PassedOn? payloads, CancellationToken cancel)
    {
        IReadOnlyCollection<string> waiting = payloads is null ? OneEmpty : payloads;
        var kept = await sender.Log.Records.KeepAsync(sender.Shape, waiting, cancel);
        var (passedOn, batch) = (sender.Log.Spool.New(), new RecordBatch(waiting.Count, kept.IsKept));
        sender.Log.Accepted = passedOn;
        sender.Log.Expect(Math.Min(sender.AtOnce, waiting.Count));
        Exception? stop = null;
        var sent = SideBySide.InOrderAsync(
            waiting.Index(),
            sender.AtOnce,
            record => SendAsync(record.Item, new SentRecord(kept, record.Index), cancel),
            () => _isStopping || stop is not null);
        // What was under way when the step stopped was sent too, so it counts, and what was accepted of it is passed on.
        await foreach (var result in sent) stop ??= WhyStop(result, passedOn, batch);
        sender.Log.Expect(1);
        await sender.Log.FlushAsync();
        if (stop is ShapeFailedException failed) throw new ShapeFailedException(batch.WhyStopped(failed.Reason));
        if (stop is not null) throw new SendingStoppedException(stop);
        if (batch.Fault is { } fault) sender.Log.Add(new StepFault(sender.Shape.Position, fault));
        return passedOn;
    }

    private static Exception? WhyStop(SendResult result, PassedOn passedOn, RecordBatch batch)
    {
        switch (result)
        {
            case { Fault: null }:
                batch.Sent();
                return Added(result.Records, passedOn);
            // Where only the record is at fault, the others may be accepted.
            case { Fault: ShapeFailedException { IsOfRecord: true } failed }:
                return batch.IsHopelessAfter(failed.Reason) ? failed : null;
            default:
                return result.Fault;
        }
    }

    private static ShapeFailedException? Added(IReadOnlyList<string> records, PassedOn passedOn)
    {
        try
        {
            passedOn.Add(records);
            return null;
        }
        catch (ShapeFailedException tooMuch)
        {
            return tooMuch;
        }
    }

    // A failure is a result too, so that the results of the other requests are not lost.
    private async Task<SendResult> SendAsync(string record, SentRecord sent, CancellationToken cancel)
    {
        try
        {
            var (records, _) = await sender.SendAsync(sender.With(record, record), walk: null, sent, cancel);
            return new SendResult(records, null);
        }
        catch (ShapeFailedException failed)
        {
            // No request was made, or it was refused (401) and the token could not be renewed.
            if (!sent.IsKnown)
                sent.Say(failed is RequestRefusedException ? RecordState.Failed : RecordState.Waiting, failed.Reason);
            _isStopping |= !failed.IsOfRecord;
            return new SendResult([], failed);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            _isStopping = true;
            return new SendResult([], fault);
        }
    }

    /// <param name="Records">What the third party returned.</param>
    /// <param name="Fault">What went wrong; null where it was accepted.</param>
    private sealed record SendResult(IReadOnlyList<string> Records, Exception? Fault);
}

/// <summary>Something other than an answer stopped a step.</summary>
internal sealed class SendingStoppedException(Exception fault) : Exception("A step was stopped while it sent.", fault);
