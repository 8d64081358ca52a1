using Connectors.Application.Runs;
using Connectors.Domain.Reasons;

namespace Connectors.Application.Tests.Runs;

/// <summary>What a step says of the records that it sent.</summary>
public sealed class RecordBatchTests
{
    private static readonly Reason Why = new Reason.Rejected(422), Unreachable = new Reason.Unreachable();

    /// <summary>Records in all, their outcomes in order (+ sent, - rejected), whether the rest is given up, and what is said.</summary>
    public static TheoryData<int, string, bool, Reason?> Table => new()
    {
        { 3, "+++", false, null },
        { 3, "+-+", false, new Reason.RecordsRejected(1, 3, Why) },
        { 1, "-", true, Why },
        { 3, "---", true, new Reason.AllRejected(3, Why) },
        { 40, "----------", true, new Reason.FirstRejected(10, Why) },
        { 40, "+----------", true, new Reason.RejectedInRow(10, 1, 40, true, Why) },
        { 11, "+----------", false, new Reason.RecordsRejected(10, 11, Why) },
        { 40, "+---------+", false, new Reason.RecordsRejected(9, 40, Why) },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Records_are_counted_and_the_step_gives_up_where_no_record_would_be_accepted(
        int all, string outcomes, bool isHopeless, Reason? said)
    {
        var (batch, given) = (new RecordBatch(all, isKept: true), false);
        foreach (var outcome in outcomes)
        {
            if (outcome == '+') batch.Sent();
            else given = batch.IsHopelessAfter(Why);
        }

        Assert.Equal(isHopeless, given);
        Assert.Equal(said, given ? batch.WhyStopped(Why) : batch.Fault);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_stop_says_what_was_sent_before(bool isKept)
    {
        var batch = new RecordBatch(3, isKept);
        batch.Sent();

        Assert.Equal(new Reason.SentBefore(1, 3, isKept, Unreachable), batch.WhyStopped(Unreachable));
        Assert.Equal(Unreachable, new RecordBatch(3, isKept).WhyStopped(Unreachable));
    }
}
