using Connectors.Application.Instances;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Passing;

namespace Connectors.Application.Flows;

/// <summary>Which runs a person wants to see.</summary>
public enum RunFilter
{
    All,
    UnderWay,

    /// <summary>Those that failed, and those that were interrupted.</summary>
    Failed,
    Cancelled,
    Done,
}

/// <summary>A flow in a list.</summary>
public sealed record FlowLine(FlowId Id, string Name, bool IsEnabled, string? Cron, int Shapes, RunState? LastState, DateTime? LastAt)
{
    /// <summary>Whether it was never switched on.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Whether it needs attention, so it can't run.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Whether values of its steps have double braces that somebody has to look at (<see cref="BraceMark"/>).</summary>
    public bool HasOldBraces { get; init; }

    /// <summary>Whether a newer version of one of its connectors is installed alongside.</summary>
    public bool IsOutOfDate { get; init; }
}

/// <summary>A flow with its shapes in order.</summary>
public sealed record Flow(FlowId Id, string Name, bool IsEnabled, string? Cron, IReadOnlyList<Shape> Shapes)
{
    /// <summary>Whether it was never switched on.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Whether what its runs send and receive is not kept.</summary>
    public bool ForgetsContent { get; init; }

    /// <summary>Grows with every change of the flow or its shapes.</summary>
    public int Revision { get; init; }

    /// <summary>Who changed it last, and when.</summary>
    public required PersonAt Changed { get; init; }

    /// <summary>Whether it can run now.</summary>
    public bool IsReady => Shapes.Count > 0 && Shapes.All(shape => shape.Problems.Count == 0);
}

/// <summary>A shape with what its connector is now.</summary>
/// <param name="Id">The shape.</param>
/// <param name="Position">From 1.</param>
/// <param name="InstanceId">Its instance.</param>
/// <param name="Instance">The instance's name.</param>
/// <param name="Connector">The connector.</param>
/// <param name="EndpointKey">Its endpoint.</param>
/// <param name="Values">What was filled in.</param>
/// <param name="Problems">Its problems.</param>
public sealed record Shape(
    StepId Id,
    int Position,
    InstanceId InstanceId,
    string Instance,
    ShapeConnector Connector,
    string EndpointKey,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyList<Problem> Problems)
{
    public InstanceState State { get; init; }

    /// <summary>Whether its values have double braces that somebody has to look at.</summary>
    public bool HasOldBraces => BraceMark.IsMissing(Values);

    /// <summary>Null where the connector lost it.</summary>
    public Endpoint? Endpoint => Connector.Content.Endpoints.FirstOrDefault(endpoint => endpoint.Key == EndpointKey);

    public string EndpointName => Endpoint?.Name ?? EndpointKey;
}

/// <summary>The connector of a shape.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Name">Its display name.</param>
/// <param name="Version">Its release; null where it is custom.</param>
/// <param name="Newer">A newer entry of the same package, beside this one.</param>
/// <param name="Content">Its definition.</param>
public sealed record ShapeConnector(InstalledId Id, string Name, string? Version, NewerEntry? Newer, ConnectorContent Content)
{
    /// <summary>Null where it is custom.</summary>
    public string? PackageId { get; init; }
}

/// <summary>A newer entry that a shape can be moved to.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Version">Its release.</param>
/// <param name="Instances">The instances that shapes can be pointed at.</param>
public sealed record NewerEntry(InstalledId Id, string? Version, IReadOnlyList<InstanceLine> Instances);

/// <summary>A flow that was removed.</summary>
public sealed record RemovedFlow(FlowId Id, string Name, DateTime At, Author By);

/// <summary>A flow that uses a connector.</summary>
public sealed record FlowUse(InstalledId ConnectorId, FlowId FlowId, string Flow, InstanceId InstanceId);

/// <summary>A run in a list.</summary>
public sealed record RunLine(
    RunId Id,
    FlowId FlowId,
    string Flow,
    RunState State,
    Author? AskedBy,
    DateTime AskedAt,
    DateTime? StartedAt,
    DateTime? EndedAt,
    int Records,
    Reason? Error)
{
    /// <summary>Whether it only showed what would be sent.</summary>
    public bool IsTest { get; init; }

    /// <summary>The run that it repeats; null for others.</summary>
    public RunId? Repeats { get; init; }

    /// <summary>The step that it ended at, from 1; null where it reached its end, or none was at fault.</summary>
    public int? EndedAtStep { get; init; }

    public bool IsOver => State is not (RunState.Queued or RunState.Running);
}
