using System.Text.Json.Serialization;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Domain.Updating.Rehearsing;

/// <summary>What a rehearsal found, as its row keeps it: requests and fields, never a record and never a secret.</summary>
public sealed record RehearsalReport(IReadOnlyList<RehearsedConnector> Connectors)
{
    [JsonIgnore]
    public IEnumerable<RehearsedStep> Steps => Connectors.SelectMany(connector => connector.Steps);
}

/// <summary>A connector that is rehearsed.</summary>
/// <param name="Connector">The connector.</param>
/// <param name="Name">Its display name.</param>
/// <param name="Option">The key of the way to update.</param>
public sealed record RehearsalTarget(InstalledId Connector, string Name, string Option)
{
    /// <summary>The revision of the update that is undone; null where none is.</summary>
    public int? Undo { get; init; }

    /// <summary>The revision of the update whose overwritten edits come back; null where none do.</summary>
    public int? Restore { get; init; }

    /// <summary>What it is about; null where a newer release is taken.</summary>
    [JsonIgnore]
    public UpdateAim? Aim => (Undo, Restore) switch
    {
        ({ } revision, _) => new UpdateAim.Undo(revision),
        (_, { } revision) => new UpdateAim.Restore(revision),
        _ => null,
    };
}

/// <summary>What was found on one connector.</summary>
/// <param name="Target">The connector.</param>
/// <param name="PlanHash">The hash of the plan that was rehearsed; null where it could not be planned any more.</param>
/// <param name="Steps">Every step of the flows on it.</param>
public sealed record RehearsedConnector(RehearsalTarget Target, string? PlanHash, IReadOnlyList<RehearsedStep> Steps)
{
    /// <summary>The release that it is installed from.</summary>
    public string? From { get; init; }

    /// <summary>The release that it is then installed from.</summary>
    public string? To { get; init; }

    public static RehearsedConnector Of(RehearsalTarget target, UpdatePlan? plan, IReadOnlyList<RehearsedStep> steps) =>
        plan?.Find(target.Option) is { } way
            ? new RehearsedConnector(target, plan.Document.Hash, steps)
            {
                From = plan.Facts.Baseline?.Release.Version.ToString(),
                To = way.Lead.Baseline.Release.Version.ToString(),
            }
            : new RehearsedConnector(target, null, []);
}

/// <summary>What was found of one step of a flow.</summary>
public sealed record RehearsedStep(FlowId Flow, string FlowName, int Position, string Endpoint, string Instance)
{
    /// <summary>Why it was not rehearsed; null where it was, or will be.</summary>
    public RehearsalRefusal? Refusal { get; init; }

    /// <summary>Whether the request is the same before and after, so that it was sent once.</summary>
    public bool IsIdentical { get; init; }

    /// <summary>What came on the connector as it is; null where it was not requested, or is the same as on the new one.</summary>
    public RehearsedVersion? Now { get; init; }

    /// <summary>What came on the connector as it would be; null as long as nothing did.</summary>
    public RehearsedVersion? Then { get; init; }

    /// <summary>How the fields of the records differ; null where they were not compared.</summary>
    public FieldChanges? Fields { get; init; }

    /// <summary>The last run of the flow that is over; null where there was none, or it did not come to this step.</summary>
    public LastRun? Last { get; init; }

    [JsonIgnore]
    public RehearsalVerdict Verdict => RehearsalVerdicts.Of(this);

    public static RehearsedStep Of(RehearsalStep step) => new(
        step.Flow,
        step.FlowName,
        step.Effect.Step.Position,
        step.Effect.Before.Content.Endpoints.FirstOrDefault(one => one.Key == step.Effect.Step.EndpointKey)?.Name
            ?? step.Effect.Step.EndpointKey,
        step.Effect.Step.Instance.Name)
    {
        Refusal = step.Refusal,
        IsIdentical = step.IsIdentical,
    };
}

/// <summary>What came of a step on one version of its connector.</summary>
/// <param name="Requests">The requests, in order.</param>
/// <param name="Records">How many records they brought.</param>
/// <param name="Fault">Why there is no usable answer, as in the log of a run; null where there is one.</param>
public sealed record RehearsedVersion(
    IReadOnlyList<RehearsedRequest> Requests, int Records, [property: JsonConverter(typeof(ReasonInJson))] Reason? Fault)
{
    /// <summary>Whether the third party has more pages than a rehearsal requests.</summary>
    public bool HasMore { get; init; }
}

/// <summary>A request that was sent.</summary>
/// <param name="Method">GET or HEAD.</param>
/// <param name="Url">With its secrets masked, as the headers have theirs.</param>
/// <param name="Headers">A line each.</param>
/// <param name="Status">The HTTP status; null where no response came.</param>
public sealed record RehearsedRequest(string Method, string Url, string Headers, int? Status);

/// <summary>What a step did in the last real run of its flow.</summary>
public sealed record LastRun(RunId Run, RunState State, DateTime At)
{
    /// <summary>The worst status of its requests; null where none was answered.</summary>
    public int? Status { get; init; }

    public int Requests { get; init; }

    public int Records { get; init; }
}
