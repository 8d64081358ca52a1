using Connectors.Domain.Merging;

namespace Connectors.Domain.Updating.Planning;

/// <summary>How many of my edits met which fate. The sum of the parts is the number of edits.</summary>
/// <param name="Edits">All of them.</param>
/// <param name="Kept">In the result, as they were made, combined with the release's, or by my answer.</param>
/// <param name="Adopted">In the release too, so that they are no longer edits.</param>
/// <param name="ToDecide">Waiting for an answer.</param>
/// <param name="Lost">Not in the result.</param>
public sealed record LedgerSums(int Edits, int Kept, int Adopted, int ToDecide, int Lost)
{
    /// <exception cref="InvalidOperationException">The parts do not add up.</exception>
    public static LedgerSums Of(IReadOnlyList<LedgerRow> mine)
    {
        var parts = mine.ToLookup(row => PartOf(row.Fate));
        var sums = new LedgerSums(
            mine.Count, parts[Part.Kept].Count(), parts[Part.Adopted].Count(), parts[Part.ToDecide].Count(), parts[Part.Lost].Count());
        return sums.Kept + sums.Adopted + sums.ToDecide + sums.Lost == sums.Edits
            ? sums
            : throw new InvalidOperationException($"The sums of the ledger do not add up: {sums}.");
    }

    private static Part PartOf(Fate fate) => fate switch
    {
        Fate.Kept or Fate.Merged or Fate.DecidedMine or Fate.DecidedOtherwise => Part.Kept,
        Fate.AdoptedUpstream => Part.Adopted,
        Fate.ToDecide => Part.ToDecide,
        Fate.DecidedTheirs or Fate.Dropped => Part.Lost,
        _ => Part.None,
    };

    private enum Part
    {
        None,
        Kept,
        Adopted,
        ToDecide,
        Lost,
    }
}
