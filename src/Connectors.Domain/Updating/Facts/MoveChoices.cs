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
public readonly record struct InstanceChoice(InstanceWay Way, Guid? Other = null)
{
    /// <summary>The choice as forms write it: <c>move</c>, or <c>use</c> with the id of the other instance.</summary>
    public override string ToString() => Other is { } other ? $"use:{other}" : Way.ToString().ToLowerInvariant();

    /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
    public static InstanceChoice? Parse(string? text) => text?.Split(':') switch
    {
        ["use", var id] when Guid.TryParse(id, out var other) => new InstanceChoice(InstanceWay.Use, other),
        ["move"] => new InstanceChoice(InstanceWay.Move),
        ["copy"] => new InstanceChoice(InstanceWay.Copy),
        ["new"] => new InstanceChoice(InstanceWay.New),
        ["leave"] => new InstanceChoice(InstanceWay.Leave),
        _ => null,
    };
}

/// <summary>What a person chose for a move. What they did not choose is the safest.</summary>
public sealed record MoveChoices
{
    public static MoveChoices Safest { get; } = new();

    /// <summary>The flows that move now; null for all.</summary>
    public IReadOnlySet<Guid>? Flows { get; init; }

    /// <summary>What becomes of instances, by their ids. A way that is not open to an instance counts as none.</summary>
    public IReadOnlyDictionary<Guid, InstanceChoice> Instances { get; init; } = new Dictionary<Guid, InstanceChoice>();

    /// <summary>Whether the old version stays, even if nothing is left on it.</summary>
    public bool KeepsOld { get; init; }
}
