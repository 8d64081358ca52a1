namespace Connectors.Application.Runs;

/// <summary>Makes the requests of a step.</summary>
internal interface IStepCalls
{
    /// <param name="payloads">What the step before handed over, each as JSON text; null for the first step.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The records that the step hands over, each as JSON text.</returns>
    /// <exception cref="ShapeFailedException">The run stops; the message says why.</exception>
    Task<IReadOnlyList<string>> CallAsync(IReadOnlyList<string>? payloads, CancellationToken cancel);
}

/// <summary>What stopped a shape, in words for people.</summary>
/// <param name="words">Why, and what to do.</param>
/// <param name="isOfRecord">Whether only the record is at fault.</param>
internal class ShapeFailedException(string words, bool isOfRecord = false) : Exception(words)
{
    public bool IsOfRecord => isOfRecord;
}

/// <summary>No request can be made of a record.</summary>
internal sealed class RequestRefusedException(string words) : ShapeFailedException(words, isOfRecord: true);
