namespace Connectors.Application.Runs;

/// <summary>Lets a step have only the records that its conditions take, and keeps how many it left out.</summary>
/// <param name="step">The step.</param>
/// <param name="passing">What it takes.</param>
/// <param name="log">The log of the run.</param>
internal sealed class FilteringStep(IStepCalls step, StepPassing passing, RunLog log) : IStepCalls
{
    public async Task<PassedOn> CallAsync(PassedOn? payloads, CancellationToken cancel)
    {
        var taken = passing.Filter(payloads, log.Spool.New);
        var records = await step.CallAsync(taken, cancel);
        if (taken != payloads) log.Spool.Forget(taken);
        if (passing.LeftOut is { } leftOut) await log.LeftOutAsync(passing.Shape, leftOut, cancel);
        return records;
    }
}
