using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Domain.Updating.Moving;

/// <summary>What becomes of one instance.</summary>
/// <param name="Before">The instance now.</param>
/// <param name="Choice">What becomes of it.</param>
/// <param name="After">What its steps use afterwards; null where they stay.</param>
public sealed record InstanceMove(DependentInstance Before, ChosenWay Choice, DependentInstance? After)
{
    /// <summary>The ways that are open to it, the safest first.</summary>
    public IReadOnlyList<ChosenWay> Open { get; init; } = [];

    /// <summary>What the newer version asks for and the instance does not have: a person fills it in with the move.</summary>
    public IReadOnlyList<Variable> Asked { get; init; } = [];

    /// <summary>Whether the instance, or a copy of it, gets the newer version's definition.</summary>
    public bool Changes => Choice.Way is InstanceWay.Move or InstanceWay.Copy;
}

/// <summary>What becomes of one step of a flow.</summary>
/// <param name="Before">The step now.</param>
/// <param name="After">The step afterwards.</param>
public sealed record StepMove(DependentStep Before, DependentStep After)
{
    /// <summary>The keys of the values that its endpoint does not ask for any more, so that they are left out.</summary>
    public IEnumerable<string> Unused => Before.Values.Keys.Except(After.Values.Keys).Order(StringComparer.Ordinal);
}

/// <summary>A flow that moves.</summary>
public sealed record FlowMove(DependentFlow Flow, IReadOnlyList<StepMove> Steps);

/// <summary>What a move does to instances and flows.</summary>
/// <param name="Instances">Every instance of the old version.</param>
/// <param name="Flows">The flows that move now.</param>
/// <param name="Waiting">The flows that were chosen and wait until a new instance is signed in.</param>
/// <param name="Staying">The flows that were not chosen.</param>
public sealed record MoveOutline(
    IReadOnlyList<InstanceMove> Instances,
    IReadOnlyList<FlowMove> Flows,
    IReadOnlyList<DependentFlow> Waiting,
    IReadOnlyList<DependentFlow> Staying)
{
    public static MoveOutline None { get; } = new([], [], [], []);

    /// <summary>Whether the old version is removed, with the instances that stay on it.</summary>
    public bool Retires { get; init; }

    /// <summary>What has to be filled in, by instance.</summary>
    public IEnumerable<(DependentInstance Instance, Variable Variable)> Asked =>
        Instances.SelectMany(one => one.Asked.Select(variable => (one.Before, variable)));

    /// <summary>The step afterwards; the same for what does not move.</summary>
    public DependentStep After(DependentStep step) =>
        Flows.SelectMany(flow => flow.Steps).FirstOrDefault(move => move.Before == step)?.After ?? step;
}
