using System.Globalization;
using Connectors.Domain.Flows.Running;

namespace Connectors.Application.Runs;

/// <summary>Counts what became of the records that a step sends.</summary>
/// <param name="all">How many there are.</param>
/// <param name="isKept">Whether the rest can be sent alone.</param>
internal sealed class RecordBatch(int all, bool isKept)
{
    private int _sent, _failed, _inRow;
    private string? _first;

    public void Sent() => (_sent, _inRow) = (_sent + 1, 0);

    /// <summary>Counts a record that was rejected.</summary>
    /// <returns>Whether the others would be rejected too, so that they are not sent: all were, or many one after the other.</returns>
    public bool IsHopelessAfter(string why)
    {
        (_failed, _inRow, _first) = (_failed + 1, _inRow + 1, _first ?? why);
        return _failed == all || (_inRow == RecordFaults.MostInRow && _sent + _failed < all);
    }

    /// <summary>What is to be said of rejected records; null where all were accepted.</summary>
    public string? Fault => _failed == 0 ? null : Text($"{_failed:N0} of {all:N0} records were rejected. The first: {_first}");

    /// <summary>What stopped the step, with what became of the records.</summary>
    public string WordsOfStop(string why) => (_sent, _failed) switch
    {
        (0, 0) => why,
        (0, _) when _failed == all => all == 1 ? why : Text($"{_first} None of the {all:N0} records were accepted."),
        (_, RecordFaults.MostInRow) when _sent == 0 =>
            Text($"{_first} The first {_failed:N0} records were rejected, so the others were not sent."),
        _ when _inRow == RecordFaults.MostInRow =>
            Text($"{why} {_inRow:N0} records in a row were rejected, so the others were not sent. {Remedy}"),
        _ => $"{why} {Remedy}",
    };

    private string Remedy => Text($"{_sent:N0} of {all:N0} records were already sent; ")
        + (isKept ? "send the others alone from the page of this run." : "running the flow again sends them again.");

    private static string Text(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
