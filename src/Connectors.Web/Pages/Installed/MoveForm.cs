using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Web.Pages;

/// <summary>The choices of a move, as addresses and forms name them.</summary>
public sealed record MoveForm
{
    /// <summary>Whether anything was chosen; otherwise everything is the safest.</summary>
    public bool Chosen { get; init; }

    /// <summary>How many flows there were to choose from.</summary>
    public int Of { get; init; }

    /// <summary>The flows that move now.</summary>
    public FlowId[]? Flows { get; init; }

    /// <summary>What becomes of instances: id, a slash, and the way.</summary>
    public string[]? Ways { get; init; }

    /// <summary>Whether the old version is removed when nothing is left on it.</summary>
    public bool Retire { get; init; }

    /// <summary>What was filled in.</summary>
    public List<FilledField>? Filled { get; init; }

    public MoveChoices Choices => !Chosen ? MoveChoices.Safest : new MoveChoices
    {
        Flows = Flows?.Distinct().Count() == Of ? null : (Flows ?? []).ToHashSet(),
        Instances = (Ways ?? []).Select(Parse).OfType<(InstanceId Id, ChosenWay Choice)>().DistinctBy(way => way.Id)
            .ToDictionary(way => way.Id, way => way.Choice),
        KeepsOld = !Retire,
    };

    /// <summary>What was filled in, by instance and key.</summary>
    public IReadOnlyDictionary<InstanceId, IReadOnlyDictionary<string, string>> Values => (Filled ?? [])
        .Where(one => one is { Key.Length: > 0, Value.Length: > 0 })
        .GroupBy(one => one.Instance)
        .ToDictionary(
            group => group.Key,
            group => (IReadOnlyDictionary<string, string>)group
                .DistinctBy(one => one.Key)
                .ToDictionary(one => one.Key!, one => one.Value!));

    private static (InstanceId Id, ChosenWay Choice)? Parse(string way) =>
        way.Split('/', 2) is [var id, var choice]
        && InstanceId.TryParse(id, null, out var instance)
        && ChosenWay.Parse(choice) is { } parsed
            ? (instance, parsed)
            : null;
}

/// <summary>A value that the newer version asks for.</summary>
public sealed record FilledField
{
    public InstanceId Instance { get; init; }

    public string? Key { get; init; }

    public string? Value { get; init; }
}
