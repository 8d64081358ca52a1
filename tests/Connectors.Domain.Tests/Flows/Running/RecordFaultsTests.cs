using Connectors.Domain.Flows.Running;

namespace Connectors.Domain.Tests.Flows.Running;

/// <summary>What a response says of a record, and of those after it.</summary>
public sealed class RecordFaultsTests
{
    /// <summary>The status, whether nothing was sent, what is known of the record, and whether the others can still be sent.</summary>
    public static TheoryData<int?, bool, RecordState, bool> Table => new()
    {
        { 200, false, RecordState.Sent, false },
        { 204, false, RecordState.Sent, false },
        { 302, false, RecordState.Failed, false },
        { 400, false, RecordState.Failed, true },
        { 401, false, RecordState.Failed, false },
        { 403, false, RecordState.Failed, false },
        { 404, false, RecordState.Failed, true },
        { 405, false, RecordState.Failed, false },
        { 408, false, RecordState.Sending, false },
        { 409, false, RecordState.Failed, true },
        { 413, false, RecordState.Failed, true },
        { 422, false, RecordState.Failed, true },
        { 429, false, RecordState.Failed, false },
        { 500, false, RecordState.Sending, false },
        { 501, false, RecordState.Failed, false },
        { 502, false, RecordState.Sending, false },
        { 503, false, RecordState.Failed, false },
        { 504, false, RecordState.Sending, false },
        { null, false, RecordState.Sending, false },
        { null, true, RecordState.Waiting, false },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_response_says_what_became_of_its_record(int? status, bool isHeldBack, RecordState state, bool isOfRecord)
    {
        Assert.Equal(state, RecordFaults.StateAfter(status, isHeldBack));
        Assert.Equal(isOfRecord, RecordFaults.IsOfRecord(status));
    }

    [Theory]
    [InlineData(
        RepeatedRecords.All,
        new[] { RecordState.Waiting, RecordState.Sending, RecordState.Sent, RecordState.Failed, RecordState.Repeated })]
    [InlineData(RepeatedRecords.NotSent, new[] { RecordState.Waiting, RecordState.Failed })]
    [InlineData(RepeatedRecords.NotSurelySent, new[] { RecordState.Waiting, RecordState.Sending, RecordState.Failed })]
    public void What_may_have_arrived_is_sent_again_only_where_a_person_says_so(RepeatedRecords what, RecordState[] repeated) =>
        Assert.Equal(repeated, Enum.GetValues<RecordState>().Where(state => RecordFaults.IsRepeated(state, what)));
}
