using System.Text.Json;
using Connectors.Application.Instances;
using Connectors.Application.Recording;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Instances;
using Connectors.Domain.Updating.Options;
using Connectors.Outbound.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Updating;

/// <summary>Moves, copies, removes and restores instances. Credentials stay encrypted, unless some are filled in.</summary>
public sealed class InstanceMoves(ConnectorsDbContext db, InstanceStates states, CredentialVault vault)
{
    /// <summary>Makes the keys ready, which has to happen before a transaction.</summary>
    internal void Prepare() => vault.Prepare();

    internal async Task MoveAsync(MoveStep.MoveInstance step, Applying what, CancellationToken cancel)
    {
        var row = await db.Instances.SingleAsync(row => row.Id == step.Instance, cancel);
        var (before, was) = (await states.AtAsync(row, HomeBefore(what), cancel), row.Before());
        if (row.MethodKey != step.MethodKey) row.FilledAt = what.By.At;
        (row.ConnectorId, row.MethodKey) = (what.Other.Id, step.MethodKey);
        Fill(row, step.Instance, what);
        // Forms that were opened before are told.
        db.Changed(row, was, (InstanceChangeKind.Moved, null, what.By));
        row.Revision++;
        await states.FollowAsync(row, before, HomeAfter(what), what.By.At, cancel);
    }

    internal async Task CopyAsync(MoveStep.CopyInstance step, Applying what, CancellationToken cancel)
    {
        var row = await db.Instances.AsNoTracking().SingleAsync(row => row.Id == step.Instance, cancel);
        var by = what.By;
        (row.Id, row.ConnectorId, row.MethodKey) = (db.NewId<InstanceId>(), what.Other.Id, step.MethodKey);
        // Of a refresh token that two have, one is soon worthless.
        (row.Tokens, row.TokensExpireAt, row.RenewingUntil) = (null, null, null);
        (row.AddedAt, row.AddedBy, row.AddedById) = (by.At, by.Name, by.By.Id);
        (row.ChangedAt, row.ChangedBy, row.ChangedById) = (by.At, by.Name, by.By.Id);
        (row.FilledAt, row.Revision) = (by.At, 1);
        Fill(row, step.Instance, what);
        row.Become((await states.AtAsync(row, HomeAfter(what), cancel))?.Problems ?? [], by.At);
        db.Instances.Add(row);
        db.Added(row, by);
        what.Moved.Copies[step.Instance] = row.Id;
    }

    internal async Task RemoveAsync(IReadOnlyList<InstanceId> removed, Applying what, CancellationToken cancel)
    {
        foreach (var row in await db.Instances.Where(row => removed.Contains(row.Id)).ToListAsync(cancel))
        {
            (row.RemovedAt, row.Revision) = (what.By.At, row.Revision + 1);
            db.Changed(row, row.Before(), (InstanceChangeKind.Removed, null, what.By));
            what.Moved.Removed.Add(row.Id);
        }
    }

    internal async Task PutBackAsync(IReadOnlyList<InstanceId> removed, Applying what, CancellationToken cancel)
    {
        var rows = db.Instances.Removed().Where(row => row.ConnectorId == what.Other.Id && removed.Contains(row.Id));
        foreach (var row in await rows.ToListAsync(cancel))
        {
            (row.RemovedAt, row.Revision) = (null, row.Revision + 1);
            db.Changed(row, row.Before(), (InstanceChangeKind.PutBack, null, what.By));
        }
    }

    /// <summary>The states of the instances that the newer version has already follow its definition.</summary>
    internal Task FollowAsync(ConnectorRow newer, ConnectorDefinition before, ConnectorDefinition after, CancellationToken cancel) =>
        states.FollowAsync(newer, before.Content, after.Content, cancel);

    private static InstanceHome HomeBefore(Applying what) =>
        new(what.Found.Facts.Current.Content, what.Found.Facts.Baseline?.Definition.Fingerprint.ToString());

    private static InstanceHome HomeAfter(Applying what) =>
        new(what.Plan.Lead.Result.Content, what.Plan.Lead.Baseline.Definition.Fingerprint.ToString());

    // What the newer version asks for and the instance did not have.
    private void Fill(InstanceRow row, InstanceId instance, Applying what)
    {
        var asked = what.Plan.Lead.Moves.Asked.Where(asked => asked.Instance.Id == instance).Select(asked => asked.Variable).ToList();
        if (asked.Count == 0) return;
        var filled = what.Request.Filled[instance];
        var (secrets, open) = (row.Credentials(vault), row.OpenValues());
        foreach (var variable in asked) (variable.Secret ? secrets : open)[variable.Key] = filled[variable.Key];
        row.OpenValues = JsonSerializer.Serialize(open);
        row.KeepCredentials(secrets, vault);
        row.FilledAt = what.By.At;
    }
}
