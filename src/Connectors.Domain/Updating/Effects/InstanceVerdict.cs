using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Requests;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Domain.Updating.Effects;

/// <summary>What a change of the connector does to one of its instances.</summary>
/// <param name="Instance">The instance.</param>
/// <param name="Problems">What it lacks afterwards and does not lack now; empty where it keeps working.</param>
/// <param name="Unused">The labels of its values that nothing uses any more.</param>
/// <param name="NewOrigins">The origins that its credentials would go to and do not go to now, sorted.</param>
/// <param name="MustBeTested">Whether it signs in differently, so that it counts as not tested until a request succeeds.</param>
public sealed record InstanceVerdict(
    DependentInstance Instance,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<string> Unused,
    IReadOnlyList<string> NewOrigins,
    bool MustBeTested)
{
    public InstanceId Id => Instance.Id;

    public string Name => Instance.Name;

    public bool Stops => Problems.Count > 0;

    /// <summary>Whether it is signed in now and remains so.</summary>
    public bool StaysSignedIn => !Stops && !MustBeTested && Instance.State == InstanceState.SignedIn;
}
