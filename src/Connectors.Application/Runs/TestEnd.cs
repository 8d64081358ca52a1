using Connectors.Application.Flows;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Reasons;

namespace Connectors.Application.Runs;

/// <summary>How far a test goes.</summary>
internal static class TestEnd
{
    /// <summary>Records that a step gets in a test.</summary>
    public const int MostRecords = 20;

    /// <summary>The first records of a step, which are all that a test hands on.</summary>
    public static PassedOn Shortened(PassedOn records, RunSpool spool)
    {
        if (records.Count <= MostRecords) return records;
        var first = spool.New();
        first.Add([.. records.Take(MostRecords)]);
        spool.Forget(records);
        return first;
    }

    /// <summary>Why a test ends before a step; null where it goes on.</summary>
    /// <param name="shapes">The steps of the flow.</param>
    /// <param name="next">The step.</param>
    /// <param name="records">What the step before handed over; null for the first step.</param>
    public static Reason? WhyNotTested(IReadOnlyList<Shape> shapes, Shape next, PassedOn? records)
    {
        var hasSent = shapes.Any(shape => shape.Position < next.Position && !Receives(shape));
        return (hasSent, Receives(next), records) switch
        {
            (_, _, { Count: 0 }) when hasSent => new Reason.NotTestedUndescribed(),
            (_, _, { Count: 0 }) => new Reason.NotTestedNoRecords(),
            (true, true, _) => new Reason.NotTestedUnsent(),
            _ => null,
        };
    }

    private static bool Receives(Shape shape) => shape.Endpoint?.EffectiveDirection == Direction.Receive;
}
