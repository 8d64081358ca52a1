using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Equivalence;
using Connectors.Domain.Requests.Passing;

namespace Connectors.Domain.Updating.Facts;

/// <summary>A flow with steps on the connector.</summary>
/// <param name="Id">The flow.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Steps">Its steps on this connector, in order; at least one.</param>
public sealed record DependentFlow(FlowId Id, string Name, IReadOnlyList<DependentStep> Steps)
{
    /// <summary>Who changed it last, and when.</summary>
    public PersonAt? Changed { get; init; }
}

/// <summary>A step of a flow that uses the connector.</summary>
/// <param name="Position">Its position in the flow, from 1.</param>
/// <param name="Instance">The instance that it uses.</param>
/// <param name="EndpointKey">The endpoint that it calls.</param>
/// <param name="Values">What was filled in, by the keys of the endpoint's variables.</param>
public sealed record DependentStep(
    int Position, DependentInstance Instance, string EndpointKey, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The step itself, whatever its position is.</summary>
    public StepId Id { get; init; }

    /// <summary>What later steps of the flow read by name in the records that it passes on.</summary>
    public IReadOnlyList<RecordPath> Reads { get; init; } = [];

    /// <summary>Everything that its requests depend on.</summary>
    public StepUse Use => new(Instance.MethodKey, EndpointKey)
    {
        Instance = Instance.Values,
        Credentials = Instance.Credentials,
        HasToken = Instance.HasToken,
        IsUnreadable = Instance.IsUnreadable,
        Step = Values,
        FollowsAnother = Position > 1,
        Reads = Reads,
    };

    public FlowShape Shape => new(Instance.Facts, EndpointKey, FilledIn.KeysOf(Values)) { Emptied = FilledIn.EmptiedOf(Values) };
}
