using Connectors.Domain.Reasons;
using Connectors.Domain.Requests.Fields;

namespace Connectors.Application.Runs;

/// <summary>Shows in a test what a step would send, and sends nothing.</summary>
internal sealed class ShownStep(StepSender sender) : IStepCalls
{
    /// <returns>One record like those that the third party returns; none where the connector does not describe them.</returns>
    public async Task<PassedOn> CallAsync(PassedOn? payloads, CancellationToken cancel)
    {
        foreach (var record in payloads ?? (IEnumerable<string>)["{}"])
        {
            try
            {
                sender.Log.Show(sender.Shape, sender.Render(sender.With(record, record)));
            }
            catch (RequestRefusedException refused)
            {
                sender.Log.Add(new StepFault(sender.Shape.Position, new Reason.WouldNotBeSent(refused.Reason)));
            }
        }

        await sender.Log.FlushAsync();
        var passedOn = sender.Log.Spool.New();
        if (sender.Shape.Endpoint!.Returns is { Count: > 0 } returns) passedOn.Add([RecordNames.Sample(returns)]);
        return passedOn;
    }
}
