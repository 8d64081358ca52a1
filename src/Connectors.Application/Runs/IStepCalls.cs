using Connectors.Domain.Reasons;

namespace Connectors.Application.Runs;

/// <summary>Makes the requests of a step.</summary>
internal interface IStepCalls
{
    /// <param name="payloads">What the step before handed over; null for the first step.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The records that the step hands over: never those that it got.</returns>
    /// <exception cref="ShapeFailedException">The run stops; its reason says why.</exception>
    Task<PassedOn> CallAsync(PassedOn? payloads, CancellationToken cancel);
}

/// <summary>What stopped a shape.</summary>
/// <param name="reason">Why.</param>
/// <param name="isOfRecord">Whether only the record is at fault.</param>
internal class ShapeFailedException(Reason reason, bool isOfRecord = false) : Exception("A step failed.")
{
    public Reason Reason => reason;

    public bool IsOfRecord => isOfRecord;
}

/// <summary>No request can be made of a record.</summary>
internal sealed class RequestRefusedException(Reason reason) : ShapeFailedException(reason, isOfRecord: true);
