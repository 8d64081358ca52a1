namespace Connectors.Domain.Requests.Equivalence;

/// <summary>What a change of the connector means for a step of a flow.</summary>
public abstract record StepVerdict
{
    private StepVerdict()
    {
    }

    /// <summary>Every request stays the same, byte for byte, whatever the secrets and the payload are.</summary>
    public sealed record Identical : StepVerdict;

    /// <summary>The step still works, and sends something else for some payload.</summary>
    /// <param name="Differences">At least one.</param>
    public sealed record Differs(IReadOnlyList<RequestDifference> Differences) : StepVerdict;

    /// <summary>The step works now and would stop.</summary>
    /// <param name="Problems">Why, at least one reason.</param>
    public sealed record Breaks(IReadOnlyList<Problem> Problems) : StepVerdict;

    /// <summary>The step does not work now.</summary>
    /// <param name="Now">Why, at least one reason.</param>
    /// <param name="Then">Why it still would not; empty where the change repairs it.</param>
    public sealed record WasBroken(IReadOnlyList<Problem> Now, IReadOnlyList<Problem> Then) : StepVerdict;
}
