using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Domain.Updating.Centre;

/// <summary>The lane of an update. First match wins.</summary>
public static class LaneRules
{
    /// <param name="facts">The connector.</param>
    /// <param name="way">How it would be updated.</param>
    public static Lane Of(UpdateFacts facts, OptionPlan way) => (facts, way) switch
    {
        ({ Hold: not null }, _) => Lane.Held,
        // Its flows are to move to the newer version; updating it in place would be the other way to go.
        ({ Beside: not null }, _) => Lane.Held,
        (_, { Consents.Count: > 0 }) => Lane.LookFirst,
        (_, { IsDecided: false }) => Lane.ToDecide,
        _ => Lane.Ready,
    };
}
