using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Requests.Equivalence;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Domain.Updating.Effects;

/// <summary>What a change of the connector means for a flow, worst first.</summary>
public enum FlowFate
{
    /// <summary>It works now and would stop, or would lack one thing more.</summary>
    Breaks,

    /// <summary>It does not work now, and nothing more is taken from it.</summary>
    WasBroken,

    /// <summary>It keeps working and sends other requests.</summary>
    Differs,

    /// <summary>It sends the same requests, byte for byte.</summary>
    Identical,
}

/// <summary>What a change of the connector means for a flow.</summary>
/// <param name="Id">The flow.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Steps">Its steps on the connector, in order.</param>
public sealed record FlowVerdict(FlowId Id, string Name, IReadOnlyList<StepEffect> Steps)
{
    /// <summary>The worst of its steps.</summary>
    public FlowFate Fate => Steps.Min(step => step.Fate);

    /// <summary>Whether it can't run now.</summary>
    public bool IsBroken => Steps.Any(step => step.Verdict is StepVerdict.WasBroken);

    /// <summary>Whether it can't run now, and can after the change.</summary>
    public bool IsRepaired =>
        Fate == FlowFate.WasBroken && Steps.All(step => step.Verdict is not StepVerdict.WasBroken { Then.Count: > 0 });

    /// <summary>Names of variables that change in a path and keep their values: the old one and the new one.</summary>
    public IEnumerable<(string From, string To)> Renamed =>
        Steps.SelectMany(step => step.Renamed).Select(pair => (pair.Key, pair.Value)).Distinct();

    /// <summary>Its steps whose values go on under new names.</summary>
    public IEnumerable<DependentStep> Carried => Steps.Where(step => step.Renamed.Count > 0).Select(step => step.Then);

    public IEnumerable<Loss> Losses => Steps.SelectMany(step => step.Losses).Distinct();
}

/// <summary>What a change of the connector means for one step of a flow.</summary>
/// <param name="Step">The step.</param>
/// <param name="Verdict">The proof.</param>
/// <param name="Losses">What it lacks afterwards and does not lack now.</param>
public sealed record StepEffect(DependentStep Step, StepVerdict Verdict, IReadOnlyList<Loss> Losses)
{
    /// <summary>The step on the connector now.</summary>
    public required StepOn Before { get; init; }

    /// <summary>The step on the connector after the change.</summary>
    public required StepOn After { get; init; }

    /// <summary>The step afterwards; other than <see cref="Step"/> where values go on under new names of their variables.</summary>
    public required DependentStep Then { get; init; }

    /// <summary>Names of variables that change in the path and keep their values, new ones by old ones.</summary>
    public IReadOnlyDictionary<string, string> Renamed { get; init; } = new Dictionary<string, string>();

    /// <summary>What it sends before and after, line by line.</summary>
    public StepRequests Requests => RequestLines.Of(Before, After);

    public FlowFate Fate => Verdict switch
    {
        _ when Losses.Count > 0 => FlowFate.Breaks,
        StepVerdict.WasBroken => FlowFate.WasBroken,
        StepVerdict.Differs => FlowFate.Differs,
        StepVerdict.Identical => FlowFate.Identical,
        _ => throw new InvalidOperationException($"A step breaks without a reason: {Verdict}."),
    };
}
