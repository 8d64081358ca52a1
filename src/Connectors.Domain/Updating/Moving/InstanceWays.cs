using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Requests.Authentication;
using Connectors.Domain.Updating.Facts;

namespace Connectors.Domain.Updating.Moving;

/// <summary>An instance of the old version and the flows on it, for the decision what may become of it.</summary>
/// <param name="Instance">The instance.</param>
/// <param name="MethodKey">The key of its sign-in method in the newer version.</param>
/// <param name="Uses">How many flows use it.</param>
/// <param name="Moving">How many of them move now.</param>
public sealed record InstanceUse(DependentInstance Instance, string MethodKey, int Uses, int Moving);

/// <summary>The ways that are open to an instance, as a table; the first one is the safest and is preselected.</summary>
public static class InstanceWays
{
    /// <param name="use">The instance and the flows on it.</param>
    /// <param name="newer">The newer version's definition.</param>
    /// <param name="others">The newer version's instances.</param>
    public static IReadOnlyList<ChosenWay> Of(InstanceUse use, ConnectorContent newer, IReadOnlyList<DependentInstance> others)
    {
        var ready = others.Where(other => other.State is InstanceState.SignedIn or InstanceState.NotTested).ToList();
        var twins = ready.Where(other => IsTwin(other, use.Instance)).ToList();
        (bool IsOpen, IEnumerable<ChosenWay> Ways)[] table =
        [
            // No flow on it moves.
            (use.Moving == 0 && (use.Uses > 0 || others.Any(other => IsTwin(other, use.Instance))), [new(InstanceWay.Leave)]),
            // A person has made its successor.
            (use.Moving > 0, twins.Select(Use)),
            // It serves no flow that stays.
            (use.Moving == use.Uses && newer.MethodOf(use.MethodKey) is not null, [new(InstanceWay.Move)]),
            // Keys and passwords may be in two places; tokens may not.
            (use.Moving > 0 && MayCopy(use, newer), [new(InstanceWay.Copy)]),
            (use.Moving > 0, ready.Except(twins).Select(Use)),
            (use.Moving > 0, [new(InstanceWay.New)]),
            (use.Uses == 0, [new(InstanceWay.Leave)]),
        ];
        return [.. table.Where(row => row.IsOpen).SelectMany(row => row.Ways).Distinct()];
    }

    private static ChosenWay Use(DependentInstance other) => new(InstanceWay.Use, other.Id);

    private static bool IsTwin(DependentInstance other, DependentInstance instance) =>
        string.Equals(other.Name, instance.Name, StringComparison.OrdinalIgnoreCase);

    private static bool MayCopy(InstanceUse use, ConnectorContent newer) =>
        !use.Instance.IsUnreadable
        && newer.MethodOf(use.MethodKey) is { } method
        && !AuthenticationSchemes.Of(method.Type).AsksForConsent;
}
