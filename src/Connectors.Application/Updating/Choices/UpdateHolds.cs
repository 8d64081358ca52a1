using Connectors.Application.People;
using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Data.Rows;
using Connectors.Domain.Catalog;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Holding;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Updating.Choices;

/// <summary>A hold as a person asks for it.</summary>
/// <param name="Kind">What updates wait for.</param>
/// <param name="Reason">Why.</param>
public sealed record HoldRequest(HoldKind Kind, string? Reason)
{
    /// <summary>The release to skip, or the first one to take again.</summary>
    public string? Version { get; init; }

    /// <summary>The date (UTC) on which it ends.</summary>
    public DateTime? Until { get; init; }

    /// <summary>How many days after its publication a release is taken.</summary>
    public int? Days { get; init; }
}

/// <summary>What is wrong with a hold that was asked for.</summary>
public enum HoldFault
{
    NoReason,
    ReasonTooLong,
    NoVersion,

    /// <summary>It is offered or installed already, so that nothing would wait.</summary>
    VersionNotLater,
    DateNotInFuture,
    DaysOutOfRange,
}

/// <summary>What became of a hold.</summary>
public abstract record HoldResult
{
    private HoldResult()
    {
    }

    public sealed record Saved : HoldResult;

    public sealed record NotFound : HoldResult;

    public sealed record Refused(HoldFault Fault) : HoldResult;
}

/// <summary>Lets people hold updates of connectors back, and release them again.</summary>
public sealed class UpdateHolds(ConnectorsDbContext db, TimeProvider time)
{
    /// <summary>The hold of a connector, or null. It may not apply to the release on offer.</summary>
    public async Task<Hold?> FindAsync(InstalledId id, CancellationToken cancel) =>
        (await db.UpdateHolds.AsNoTracking().SingleOrDefaultAsync(row => row.ConnectorId == id, cancel))?.ToHold();

    /// <summary>Holds updates of a connector back, in place of a hold that it had.</summary>
    public async Task<HoldResult> SaveAsync(InstalledId id, HoldRequest asked, Actor by, CancellationToken cancel) =>
        FaultOf(asked) is { } fault
            ? new HoldResult.Refused(fault)
            : await db.InOneTransactionAsync(token => KeepAsync(id, asked, by.At(time), token), cancel);

    /// <summary>Lets updates of a connector go on.</summary>
    /// <returns>False where nothing held them back.</returns>
    public Task<bool> EndAsync(InstalledId id, CancellationToken cancel) => db.InOneTransactionAsync(async token =>
        await db.UpdateHolds.Where(row => row.ConnectorId == id).ExecuteDeleteAsync(token) > 0, cancel);

    private async Task<HoldResult> KeepAsync(InstalledId id, HoldRequest asked, PersonAt by, CancellationToken cancel)
    {
        var versions = await ManageQueries.ListRows(db, null)
            .Where(row => row.Connector.Id == id)
            .Select(row => new { Installed = row.Connector.Version, Offered = row.Offered!.Version })
            .SingleOrDefaultAsync(cancel);
        if (versions is null) return new HoldResult.NotFound();
        if (asked.Kind == HoldKind.UntilVersion && !IsLater(asked.Version!, [versions.Installed, versions.Offered]))
            return new HoldResult.Refused(HoldFault.VersionNotLater);
        var row = await db.UpdateHolds.SingleOrDefaultAsync(row => row.ConnectorId == id, cancel);
        if (row is null) db.UpdateHolds.Add(row = New(id));
        (row.Kind, row.Reason) = (asked.Kind, asked.Reason!.Trim());
        row.Version = asked.Kind is HoldKind.Skip or HoldKind.UntilVersion ? asked.Version : null;
        row.Until = asked.Kind == HoldKind.UntilDate ? asked.Until : null;
        row.Days = asked.Kind == HoldKind.CoolDown ? asked.Days : null;
        (row.At, row.By, row.ById) = (by.At, by.Name, by.By.Id);
        return new HoldResult.Saved();
    }

    private static bool IsLater(string version, IEnumerable<string?> known) =>
        known.OfType<string>().All(other => ReleaseVersion.Parse(version) > ReleaseVersion.Parse(other));

    private UpdateHoldRow New(InstalledId id) =>
        new() { Id = db.NewId<UpdateHoldId>(), OrganisationId = db.RequiredOrganisation, ConnectorId = id, Reason = "", By = "" };

    private HoldFault? FaultOf(HoldRequest asked) => asked switch
    {
        _ when string.IsNullOrWhiteSpace(asked.Reason) => HoldFault.NoReason,
        _ when asked.Reason.Trim().Length > HoldRules.LongestReason => HoldFault.ReasonTooLong,
        { Kind: HoldKind.Skip or HoldKind.UntilVersion } when !ReleaseVersion.TryParse(asked.Version, out _) => HoldFault.NoVersion,
        { Kind: HoldKind.UntilDate } when !(asked.Until > time.GetUtcNow().UtcDateTime) => HoldFault.DateNotInFuture,
        { Kind: HoldKind.CoolDown } when asked.Days is not (>= 1 and <= HoldRules.MostDays) => HoldFault.DaysOutOfRange,
        _ => null,
    };
}
