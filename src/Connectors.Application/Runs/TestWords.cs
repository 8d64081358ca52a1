using Connectors.Application.Flows;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.Application.Runs;

/// <summary>How far a test goes.</summary>
internal static class TestWords
{
    /// <summary>Records that a step gets in a test.</summary>
    public const int MostRecords = 20;

    /// <summary>Why a test ends before a step; null where it goes on.</summary>
    /// <param name="shapes">The steps of the flow.</param>
    /// <param name="next">The step.</param>
    /// <param name="records">What the step before handed over; null for the first step.</param>
    public static string? WhyNotTested(IReadOnlyList<Shape> shapes, Shape next, IReadOnlyList<string>? records)
    {
        var hasSent = shapes.Any(shape => shape.Position < next.Position && !Receives(shape));
        return (hasSent, Receives(next), records) switch
        {
            (_, _, { Count: 0 }) when hasSent =>
                "This step was not tested. It needs what the step before returns, and the connector does not describe that.",
            (_, _, { Count: 0 }) => "This step was not tested, since the steps before received no records.",
            (true, true, _) => "This step was not tested. It needs what the step before returns, and a test sends nothing.",
            _ => null,
        };
    }

    private static bool Receives(Shape shape) => shape.Endpoint?.EffectiveDirection == Direction.Receive;
}
