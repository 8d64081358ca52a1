using Connectors.Domain.Updating.Effects;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Domain.Updating.Centre;

/// <summary>What several updates do together.</summary>
/// <param name="Connectors">How many updates.</param>
/// <param name="Modified">How many of them have edits.</param>
/// <param name="Edits">What becomes of the edits.</param>
/// <param name="Identical">Flows that send the same requests as before.</param>
/// <param name="Different">Flows that send other requests.</param>
/// <param name="Broken">Flows that break.</param>
/// <param name="BrokenBefore">Flows that don't work now.</param>
/// <remarks>A flow that uses several of the connectors counts once, with its worst verdict.</remarks>
public sealed record CentreSums(
    int Connectors, int Modified, LedgerSums Edits, int Identical, int Different, int Broken, int BrokenBefore)
{
    public int Flows => Identical + Different + Broken + BrokenBefore;

    public static CentreSums Of(IReadOnlyCollection<OptionPlan> ways)
    {
        var flows = ways
            .SelectMany(way => way.Flows)
            .GroupBy(flow => flow.Id)
            .Select(verdicts => verdicts.Min(verdict => verdict.Fate))
            .ToLookup(fate => fate);
        return new CentreSums(
            ways.Count,
            ways.Count(way => way.Sums.Edits > 0),
            LedgerSums.Of([.. ways.SelectMany(way => way.Lead.Mine)]),
            flows[FlowFate.Identical].Count(),
            flows[FlowFate.Differs].Count(),
            flows[FlowFate.Breaks].Count(),
            flows[FlowFate.WasBroken].Count());
    }
}
