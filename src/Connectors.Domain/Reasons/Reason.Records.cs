using System.Text.Json.Serialization;
using Connectors.Domain.Requests.Passing;

namespace Connectors.Domain.Reasons;

/// <content>What became of the records of a step.</content>
[JsonDerivedType(typeof(TooMuchText), "too-much-text")]
[JsonDerivedType(typeof(ListTooLong), "list-too-long")]
[JsonDerivedType(typeof(NoRoomForRecords), "no-room-for-records")]
[JsonDerivedType(typeof(ConditionFailed), "condition-failed")]
[JsonDerivedType(typeof(NoObject), "no-object")]
[JsonDerivedType(typeof(NameTaken), "name-taken")]
[JsonDerivedType(typeof(WouldNotBeSent), "would-not-be-sent")]
[JsonDerivedType(typeof(NotTestedUndescribed), "not-tested-undescribed")]
[JsonDerivedType(typeof(NotTestedNoRecords), "not-tested-no-records")]
[JsonDerivedType(typeof(NotTestedUnsent), "not-tested-unsent")]
[JsonDerivedType(typeof(RecordsRejected), "records-rejected")]
[JsonDerivedType(typeof(AllRejected), "all-rejected")]
[JsonDerivedType(typeof(FirstRejected), "first-rejected")]
[JsonDerivedType(typeof(RejectedInRow), "rejected-in-row")]
[JsonDerivedType(typeof(SentBefore), "sent-before")]
public abstract partial record Reason
{
    /// <summary>The responses of a step have more than so many characters.</summary>
    public sealed record TooMuchText(long Most) : Reason;

    /// <summary>A request uses all records of the step before as one list, which has more than so many characters.</summary>
    public sealed record ListTooLong(long Most) : Reason;

    /// <summary>The records of a step can't be written to the disk.</summary>
    public sealed record NoRoomForRecords : Reason;

    /// <summary>A condition can't be evaluated for a record.</summary>
    /// <param name="Value">The expression of the condition.</param>
    /// <param name="Comparison">How it is compared.</param>
    /// <param name="Text">With what.</param>
    /// <param name="Fault">What is wrong with the expression or the record.</param>
    public sealed record ConditionFailed(string Value, Comparison Comparison, string Text, string Fault) : Reason;

    /// <summary>A look-up can put nothing beside a record that is no object.</summary>
    public sealed record NoObject : Reason;

    /// <summary>A record already has the name that a look-up uses.</summary>
    public sealed record NameTaken(string Name) : Reason;

    /// <summary>A test shows that no request could be made of a record.</summary>
    public sealed record WouldNotBeSent(Reason Why) : Reason;

    /// <summary>A step was not tested: the connector does not describe what the step before returns.</summary>
    public sealed record NotTestedUndescribed : Reason;

    /// <summary>A step was not tested: no record came.</summary>
    public sealed record NotTestedNoRecords : Reason;

    /// <summary>A step was not tested: it needs what the step before returns, which a test does not send.</summary>
    public sealed record NotTestedUnsent : Reason;

    /// <summary>Some records were rejected, without stopping the step.</summary>
    public sealed record RecordsRejected(int Failed, int All, Reason First) : Reason;

    /// <summary>All records were rejected.</summary>
    public sealed record AllRejected(int All, Reason First) : Reason;

    /// <summary>The first records were all rejected, so the step stopped.</summary>
    public sealed record FirstRejected(int Failed, Reason First) : Reason;

    /// <summary>Many records in a row were rejected, so the step stopped.</summary>
    /// <param name="InRow">How many.</param>
    /// <param name="Sent">How many were accepted before.</param>
    /// <param name="All">How many there are.</param>
    /// <param name="IsKept">Whether the others can be sent alone.</param>
    /// <param name="Why">Why the last one was rejected.</param>
    public sealed record RejectedInRow(int InRow, int Sent, int All, bool IsKept, Reason Why) : Reason;

    /// <summary>A step stopped after it had sent some of its records.</summary>
    /// <param name="Sent">How many.</param>
    /// <param name="All">How many there are.</param>
    /// <param name="IsKept">Whether the others can be sent alone.</param>
    /// <param name="Why">Why it stopped.</param>
    public sealed record SentBefore(int Sent, int All, bool IsKept, Reason Why) : Reason;
}
