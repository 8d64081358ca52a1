using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Reasons;

namespace Connectors.Application.Alerting;

/// <summary>A receiver of alerts as a page shows it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">What the organisation calls it.</param>
/// <param name="Host">The host of its address.</param>
public sealed record AlertReceiver(AlertReceiverId Id, string Name, string Host)
{
    /// <summary>When it last took a message (UTC); null where it never did.</summary>
    public DateTime? TakenAt { get; init; }

    /// <summary>Why it did not take the last message; null where it did, or there was none.</summary>
    public Reason? Error { get; init; }

    /// <summary>When the next message is tried (UTC), where it did not take the last one.</summary>
    public DateTime NextAt { get; init; }

    /// <summary>Who added it, and when (UTC).</summary>
    public required (Author By, DateTime At) Added { get; init; }
}

/// <summary>What is wrong with a receiver that was asked for.</summary>
public enum AlertFault
{
    NoName,
    NameTooLong,
    NoAddress,

    /// <summary>It is no absolute address that begins with https://.</summary>
    AddressInvalid,
    TooMany,
}

/// <summary>What became of adding a receiver.</summary>
public abstract record AddReceiverResult
{
    private AddReceiverResult()
    {
    }

    /// <param name="Secret">What messages are signed with; shown once.</param>
    public sealed record Added(string Secret) : AddReceiverResult;

    public sealed record Refused(IReadOnlyList<AlertFault> Faults) : AddReceiverResult;
}
