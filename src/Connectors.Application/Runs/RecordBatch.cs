using Connectors.Domain.Flows.Running;
using Connectors.Domain.Reasons;

namespace Connectors.Application.Runs;

/// <summary>Counts what became of the records that a step sends.</summary>
/// <param name="all">How many there are.</param>
/// <param name="isKept">Whether the rest can be sent alone.</param>
internal sealed class RecordBatch(int all, bool isKept)
{
    private int _sent, _failed, _inRow;
    private bool _isHopeless;
    private Reason? _first;

    public void Sent() => (_sent, _inRow) = (_sent + 1, _isHopeless ? _inRow : 0);

    /// <summary>Counts a record that was rejected.</summary>
    /// <returns>Whether the others would be rejected too, so that they are not sent: all were, or many one after the other.</returns>
    public bool IsHopelessAfter(Reason why)
    {
        (_failed, _inRow, _first) = (_failed + 1, _inRow + 1, _first ?? why);
        return _isHopeless |= _failed == all || (_inRow == RecordFaults.MostInRow && _sent + _failed < all);
    }

    /// <summary>What is to be said of rejected records; null where all were accepted.</summary>
    public Reason? Fault => _first is null ? null : new Reason.RecordsRejected(_failed, all, _first);

    /// <summary>What stopped the step, with what became of the records.</summary>
    public Reason WhyStopped(Reason why) => (_sent, _failed) switch
    {
        (0, 0) => why,
        (0, _) when _failed == all => all == 1 ? why : new Reason.AllRejected(all, _first!),
        (0, _) when _inRow >= RecordFaults.MostInRow => new Reason.FirstRejected(_failed, _first!),
        _ when _inRow >= RecordFaults.MostInRow => new Reason.RejectedInRow(_inRow, _sent, all, isKept, why),
        _ => new Reason.SentBefore(_sent, all, isKept, why),
    };
}
