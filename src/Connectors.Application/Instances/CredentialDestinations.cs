using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Rendering;
using Connectors.Outbound.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Instances;

/// <summary>
/// Knows where an instance's credentials may be sent: where they were given for, and where the installed release sends them.
/// </summary>
public sealed class CredentialDestinations(ConnectorsDbContext db, DefinitionStore definitions, CredentialVault vault)
{
    /// <summary>Where credentials of an instance would go although they were not given for it; null where there is no such place.</summary>
    internal async Task<Problem.MeantForElsewhere?> UnapprovedOriginAsync(
        InstanceRow row, ConnectorContent current, CancellationToken cancel) =>
        await UnapprovedOriginAsync(row, current, await BaselineAsync(row, cancel), cancel);

    /// <param name="row">The instance.</param>
    /// <param name="current">Its connector's definition.</param>
    /// <param name="baseline">The release it is installed from, whose publisher is trusted; null where it is custom.</param>
    /// <param name="cancel">Gives up.</param>
    internal async Task<Problem.MeantForElsewhere?> UnapprovedOriginAsync(
        InstanceRow row, ConnectorContent current, string? baseline, CancellationToken cancel)
    {
        if (StrangeOrigins(row, current) is not { } origins) return null;
        return CredentialReach.Strange(origins.GoesTo, origins.MeantFor, await ReachAsync(row, baseline, cancel));
    }

    /// <summary>The same for many instances at once: a constant number of queries.</summary>
    /// <returns>By instance; those whose credentials stay where they were given for are left out.</returns>
    internal async Task<IReadOnlyDictionary<InstanceId, Problem.MeantForElsewhere>> UnapprovedOriginAsync(
        IEnumerable<(InstanceRow Row, ConnectorContent Current, string? Baseline)> instances, CancellationToken cancel)
    {
        var strange = instances
            .DistinctBy(instance => instance.Row.Id)
            .Select(instance => (instance.Row, instance.Baseline, Origins: StrangeOrigins(instance.Row, instance.Current)))
            .Where(instance => instance.Origins is not null)
            .ToList();
        var releases = await definitions.LoadAllAsync(strange.Select(instance => instance.Baseline).OfType<string>(), cancel);
        var found = new Dictionary<InstanceId, Problem.MeantForElsewhere>();
        foreach (var (row, baseline, origins) in strange)
        {
            var release = baseline is null ? new HashSet<string>() : row.Reach(releases[baseline], vault);
            if (CredentialReach.Strange(origins!.Value.GoesTo, origins.Value.MeantFor, release) is { } elsewhere) found[row.Id] = elsewhere;
        }

        return found;
    }

    // Only what goes elsewhere than before has to be compared with the release.
    private (IReadOnlySet<string> GoesTo, HashSet<string> MeantFor)? StrangeOrigins(InstanceRow row, ConnectorContent current)
    {
        if ((row.Credentials ?? row.Tokens) is null || row.MeantFor is null) return null;
        var (goesTo, meantFor) = (row.Reach(current, vault), Parse(row.MeantFor));
        return goesTo.IsSubsetOf(meantFor) ? null : (goesTo, meantFor);
    }

    /// <summary>Every origin that the credentials of an instance may go to, before it is changed.</summary>
    internal async Task<IReadOnlySet<string>> AllowedAsync(InstanceRow row, ConnectorContent current, CancellationToken cancel)
    {
        return MeantFor(row, current).Union(await OfReleaseAsync(row, cancel)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Stores where the credentials go, where that is still unknown, and erases what should not have been stored.</summary>
    internal async Task RememberAsync(InstanceRow row, ConnectorContent current, CancellationToken cancel)
    {
        var (before, now) = (row.MeantFor, Text(MeantFor(row, current)));
        if (now == before || current.MethodOf(row.MethodKey) is null) return;
        await db.Instances.Where(other => other.Id == row.Id && other.MeantFor == before)
            .ExecuteUpdateAsync(set => set.SetProperty(other => other.MeantFor, now), cancel);
    }

    internal static string Text(IEnumerable<string> origins) => string.Join('\n', origins.Order(StringComparer.Ordinal));

    private async Task<IReadOnlySet<string>> OfReleaseAsync(InstanceRow row, CancellationToken cancel) =>
        await ReachAsync(row, await BaselineAsync(row, cancel), cancel);

    private Task<string?> BaselineAsync(InstanceRow row, CancellationToken cancel) => db.Connectors
        .Where(connector => connector.Id == row.ConnectorId)
        .Select(connector => connector.BaselineFingerprint)
        .SingleOrDefaultAsync(cancel);

    private async Task<IReadOnlySet<string>> ReachAsync(InstanceRow row, string? baseline, CancellationToken cancel) =>
        baseline is null ? new HashSet<string>() : row.Reach((await definitions.LoadAsync(baseline, cancel)).Content, vault);

    // An earlier version let a secret stand in a host name, and kept that. Such an origin is left out, though not where the credentials
    // go now: no secret makes that one.
    private IReadOnlySet<string> MeantFor(InstanceRow row, ConnectorContent current)
    {
        var goesTo = row.Reach(current, vault);
        if (row.MeantFor is not { } kept) return goesTo;
        var secrets = row.Credentials(vault).Values.Where(secret => secret.Length > 0).ToList();
        return Parse(kept).Where(origin => goesTo.Contains(origin)
            || !secrets.Exists(secret => origin.Contains(secret, StringComparison.OrdinalIgnoreCase))).ToHashSet(StringComparer.Ordinal);
    }

    private static HashSet<string> Parse(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
}
