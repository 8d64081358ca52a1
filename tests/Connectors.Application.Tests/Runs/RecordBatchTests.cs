using Connectors.Application.Runs;

namespace Connectors.Application.Tests.Runs;

/// <summary>What a step says of the records that it sent.</summary>
public sealed class RecordBatchTests
{
    private const string Why = "The third party rejected the request (422).";

    /// <summary>Records in all, what became of them in order (+ sent, - rejected), whether the rest is given up, and the words.</summary>
    public static TheoryData<int, string, bool, string?> Table => new()
    {
        { 3, "+++", false, null },
        { 3, "+-+", false, $"1 of 3 records were rejected. The first: {Why}" },
        { 1, "-", true, Why },
        { 3, "---", true, $"{Why} None of the 3 records were accepted." },
        { 40, "----------", true, $"{Why} The first 10 records were rejected, so the others were not sent." },
        {
            40, "+----------", true,
            $"{Why} 10 records in a row were rejected, so the others were not sent. "
                + "1 of 40 records were already sent; send the others alone from the page of this run."
        },
        { 11, "+----------", false, $"10 of 11 records were rejected. The first: {Why}" },
        { 40, "+---------+", false, $"9 of 40 records were rejected. The first: {Why}" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Records_are_counted_and_the_step_gives_up_where_no_record_would_be_accepted(
        int all, string outcomes, bool isHopeless, string? words)
    {
        var (batch, given) = (new RecordBatch(all, isKept: true), false);
        foreach (var outcome in outcomes)
        {
            if (outcome == '+') batch.Sent();
            else given = batch.IsHopelessAfter(Why);
        }

        Assert.Equal(isHopeless, given);
        Assert.Equal(words, given ? batch.WordsOfStop(Why) : batch.Fault);
    }

    [Fact]
    public void A_stop_says_what_was_sent_before_and_what_running_again_would_do()
    {
        var (kept, forgotten) = (new RecordBatch(3, isKept: true), new RecordBatch(3, isKept: false));
        kept.Sent();
        forgotten.Sent();

        Assert.Equal(
            "It was not reached. 1 of 3 records were already sent; send the others alone from the page of this run.",
            kept.WordsOfStop("It was not reached."));
        Assert.EndsWith("running the flow again sends them again.", forgotten.WordsOfStop("It was not reached."), StringComparison.Ordinal);
        Assert.Equal("It was not reached.", new RecordBatch(3, isKept: true).WordsOfStop("It was not reached."));
    }
}
