using Connectors.Domain.Ids;

namespace Connectors.Domain.Updating.Facts;

/// <summary>What becomes of an instance when its connector is moved to a newer version.</summary>
public enum InstanceWay
{
    /// <summary>It changes over itself: it stays signed in, and every flow on it goes along.</summary>
    Move,

    /// <summary>An instance of the newer version takes its place.</summary>
    Use,

    /// <summary>The newer version gets a copy with its keys and passwords, never with its tokens.</summary>
    Copy,

    /// <summary>A person signs in a new one first; until then its flows stay.</summary>
    New,

    /// <summary>It stays as it is.</summary>
    Leave,
}

/// <summary>What becomes of one instance.</summary>
/// <param name="Way">How.</param>
/// <param name="Other">The instance that takes its place; null for every other way.</param>
public readonly record struct ChosenWay(InstanceWay Way, InstanceId? Other = null)
{
    /// <summary>The choice as forms write it: <c>move</c>, or <c>use</c> with the id of the other instance.</summary>
    public override string ToString() => Other is { } other ? $"use:{other}" : Way.ToString().ToLowerInvariant();

    /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
    public static ChosenWay? Parse(string? text) => text?.Split(':') switch
    {
        ["use", var id] when InstanceId.TryParse(id, null, out var other) => new ChosenWay(InstanceWay.Use, other),
        ["move"] => new ChosenWay(InstanceWay.Move),
        ["copy"] => new ChosenWay(InstanceWay.Copy),
        ["new"] => new ChosenWay(InstanceWay.New),
        ["leave"] => new ChosenWay(InstanceWay.Leave),
        _ => null,
    };
}

/// <summary>What a person chose for a move. What they did not choose is the safest.</summary>
public sealed record MoveChoices
{
    public static MoveChoices Safest { get; } = new();

    /// <summary>The flows that move now; null for all.</summary>
    public IReadOnlySet<FlowId>? Flows { get; init; }

    /// <summary>What becomes of instances, by their ids. A way that is not open to an instance counts as none.</summary>
    public IReadOnlyDictionary<InstanceId, ChosenWay> Instances { get; init; } = new Dictionary<InstanceId, ChosenWay>();

    /// <summary>Whether the old version stays, even if nothing is left on it.</summary>
    public bool KeepsOld { get; init; }
}
