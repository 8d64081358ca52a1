namespace Connectors.Application.Runs;

/// <summary>Lets a step have only the records that its conditions take, and keeps how many it left out.</summary>
/// <param name="step">The step.</param>
/// <param name="passing">What it takes.</param>
/// <param name="log">The log of the run.</param>
internal sealed class FilteringStep(IStepCalls step, StepPassing passing, RunLog log) : IStepCalls
{
    public async Task<IReadOnlyList<string>> CallAsync(IReadOnlyList<string>? payloads, CancellationToken cancel)
    {
        var records = await step.CallAsync(passing.Filter(payloads), cancel);
        if (passing.LeftOut is { } leftOut) await log.LeftOutAsync(passing.Shape, leftOut, cancel);
        return records;
    }
}
