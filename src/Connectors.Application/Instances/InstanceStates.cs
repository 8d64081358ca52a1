using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Rendering;
using Connectors.Outbound.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Instances;

/// <summary>
/// Keeps the states of a connector's instances true when its definition changes, so that every page says the same of them at once.
/// </summary>
public sealed class InstanceStates(
    ConnectorsDbContext db, CredentialVault vault, CredentialDestinations destinations, TimeProvider time)
{
    /// <summary>Sets the states that an edit or an update of a connector changes; saved with everything else of the transaction.</summary>
    /// <param name="connector">The connector as it will be saved.</param>
    /// <param name="before">What it was.</param>
    /// <param name="after">What it becomes.</param>
    /// <param name="cancel">Gives up.</param>
    internal async Task FollowAsync(ConnectorRow connector, ConnectorContent before, ConnectorContent after, CancellationToken cancel)
    {
        var at = time.GetUtcNow().UtcDateTime;
        var (then, now) = (new InstanceHome(before, connector.BaselineFingerprint), new InstanceHome(after, connector.BaselineFingerprint));
        foreach (var row in await db.Instances.Where(row => row.ConnectorId == connector.Id).ToListAsync(cancel))
            await FollowAsync(row, (then, now), at, cancel);
    }

    /// <summary>Sets the state of one instance where a change of what it is an instance of changes that.</summary>
    internal async Task FollowAsync(
        InstanceRow row, (InstanceHome Before, InstanceHome After) homes, DateTime at, CancellationToken cancel)
    {
        // Where credentials can't be read, that is what every page says already.
        if (!row.IsReadable(vault)) return;
        if (await ChangeAsync(row, homes.Before, homes.After, cancel) is not { } problems) return;
        row.Become(
            problems.Count == 0 ? InstanceState.NotTested : InstanceState.NeedsSignIn,
            problems.Count == 0 ? null : string.Join(" ", problems.Select(ProblemText.Of)),
            at);
        // What is learned by a request that is under way says nothing of how it signs in from now on.
        (row.FilledAt, row.Revision) = (at, row.Revision + 1);
    }

    /// <summary>The problems of an instance after a change of its connector; null if its state still holds.</summary>
    private async Task<IReadOnlyList<Problem>?> ChangeAsync(
        InstanceRow row, InstanceHome before, InstanceHome after, CancellationToken cancel) =>
        SignInChange.Of(
            await PlanAsync(row, before.Baseline, before.Content, cancel),
            await PlanAsync(row, after.Baseline, after.Content, cancel),
            row.ToInstance(vault).Facts);

    /// <summary>How a definition of its connector would sign an instance in.</summary>
    internal async Task<SignInPlan> PlanAsync(InstanceRow row, string? baseline, ConnectorContent content, CancellationToken cancel) =>
        new(content, row.Reach(content, vault), await destinations.UnapprovedOriginAsync(row, content, baseline, cancel));
}

/// <summary>What an instance is an instance of.</summary>
/// <param name="Content">The connector's definition.</param>
/// <param name="Baseline">The fingerprint of the release that it is installed from; null where it is custom.</param>
internal sealed record InstanceHome(ConnectorContent Content, string? Baseline);
