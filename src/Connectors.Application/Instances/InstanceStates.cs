using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Definitions.Parts;
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
        var rows = await db.Instances.Where(row => row.ConnectorId == connector.Id).ToListAsync(cancel);
        // The transaction may have moved some of them away, which the database does not know yet.
        foreach (var row in rows.Where(row => row.ConnectorId == connector.Id))
            await FollowAsync(row, await AtAsync(row, then, cancel), now, at, cancel);
    }

    /// <summary>How an instance signs in where it is now; asked before it changes.</summary>
    internal async Task<SignInAt?> AtAsync(InstanceRow row, InstanceHome home, CancellationToken cancel) => row.IsReadable(vault)
        ? new SignInAt(await PlanAsync(row, home.Baseline, home.Content, cancel), row.ToInstance(vault).Facts)
        : null;

    /// <summary>Sets the state of one instance where a change of what it is an instance of changes that.</summary>
    /// <param name="row">The instance as it will be saved.</param>
    /// <param name="before">How it signed in; null where its credentials can't be read, which is what every page says already.</param>
    /// <param name="home">What it is an instance of then.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="cancel">Gives up.</param>
    internal async Task FollowAsync(InstanceRow row, SignInAt? before, InstanceHome home, DateTime at, CancellationToken cancel)
    {
        if (before is null || await AtAsync(row, home, cancel) is not { } after) return;
        if (SignInChange.Of((before.Plan, before.Instance), (after.Plan, after.Instance)) is not { } problems) return;
        row.Become(problems, at);
        // What is learned by a request that is under way says nothing of how it signs in from now on.
        (row.FilledAt, row.Revision) = (at, row.Revision + 1);
    }

    /// <summary>How a definition of its connector would sign an instance in.</summary>
    internal async Task<SignInPlan> PlanAsync(InstanceRow row, string? baseline, ConnectorContent content, CancellationToken cancel) =>
        new(content, row.Reach(content, vault), await destinations.UnapprovedOriginAsync(row, content, baseline, cancel));
}

/// <summary>What an instance is an instance of.</summary>
/// <param name="Content">The connector's definition.</param>
/// <param name="Baseline">The fingerprint of the release that it is installed from; null where it is custom.</param>
internal sealed record InstanceHome(ConnectorContent Content, string? Baseline);

/// <summary>How an instance signs in, and what is filled in for it.</summary>
internal sealed record SignInAt(SignInPlan Plan, InstanceFacts Instance)
{
    public IReadOnlyList<Problem> Problems => Plan.Problems(Instance);
}
