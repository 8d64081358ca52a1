namespace Connectors.Domain.Flows.Running;

/// <summary>Whether a rejected record is at fault itself, so that the others can still be sent.</summary>
public static class RecordFaults
{
    /// <summary>So many failures one after the other are no fault of records.</summary>
    public const int MostInRow = 10;

    // 401, 403 and 407 are about access, 402 and 429 about quotas, 405 and 426 about the endpoint, 408, 423 and 425 about the moment.
    private static readonly HashSet<int> OfRecord = [400, 404, 406, 409, 410, 411, 412, 413, 414, 415, 422, 424, 428, 431];

    /// <param name="status">The HTTP status of the response; null where none came.</param>
    public static bool IsOfRecord(int? status) => status is { } code && OfRecord.Contains(code);

    /// <summary>What is known of a record after its request.</summary>
    /// <remarks>A gateway that gives up, or a server that fails, may have taken the record before. 501 and 503 say it was not.</remarks>
    /// <param name="status">The HTTP status; null where no response came.</param>
    /// <param name="isUnsent">Whether surely nothing was sent.</param>
    public static RecordState StateAfter(int? status, bool isUnsent) => status switch
    {
        null when isUnsent => RecordState.Waiting,
        null or 408 => RecordState.Sending,
        >= 200 and < 300 => RecordState.Sent,
        501 or 503 => RecordState.Failed,
        >= 500 => RecordState.Sending,
        _ => RecordState.Failed,
    };

    /// <summary>Which records are sent again.</summary>
    public static bool IsRepeated(RecordState state, RepeatedRecords what) => what switch
    {
        RepeatedRecords.All => true,
        RepeatedRecords.NotSent => state is RecordState.Failed or RecordState.Waiting,
        RepeatedRecords.NotSurelySent => state is not (RecordState.Sent or RecordState.Repeated),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "Records that are unknown."),
    };
}
