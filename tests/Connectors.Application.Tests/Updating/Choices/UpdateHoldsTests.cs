using Connectors.Application.Tests.Updating.Jobs;
using Connectors.Application.Updating.Choices;
using Connectors.Application.Updating.Jobs;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Holding;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Updating.Choices;

public sealed class UpdateHoldsTests
{
    [Theory]
    [InlineData(HoldKind.Skip, "", "2.0.0", 0, HoldFault.NoReason)]
    [InlineData(HoldKind.Skip, "Waits", "two", 0, HoldFault.NoVersion)]
    [InlineData(HoldKind.UntilVersion, "Waits", null, 0, HoldFault.NoVersion)]
    [InlineData(HoldKind.UntilVersion, "Waits", "1.0.0", 0, HoldFault.VersionNotLater)]
    [InlineData(HoldKind.UntilVersion, "Waits", "2.0.0", 0, HoldFault.VersionNotLater)]
    [InlineData(HoldKind.UntilDate, "Waits", null, -1, HoldFault.DateNotInFuture)]
    [InlineData(HoldKind.CoolDown, "Waits", null, 0, HoldFault.DaysOutOfRange)]
    [InlineData(HoldKind.CoolDown, "Waits", null, 366, HoldFault.DaysOutOfRange)]
    public async Task A_hold_needs_a_reason_and_an_end_that_can_come(
        HoldKind kind, string reason, string? version, int days, HoldFault fault)
    {
        await using var database = await CreateAsync("Sqlite");
        var id = (await database.InstallManyAsync(1))[0];

        var result = await SaveAsync(
            database, id, new HoldRequest(kind, reason) { Version = version, Until = DateTime.UtcNow.AddDays(days), Days = days });

        Assert.Equal(new HoldResult.Refused(fault), result);
    }

    [Fact]
    public async Task A_held_connector_is_in_no_job_until_the_hold_ends()
    {
        await using var database = await CreateAsync("Sqlite");
        var id = (await database.InstallManyAsync(1))[0];
        await SaveAsync(database, id, new HoldRequest(HoldKind.UntilVersion, "Waits for 3") { Version = "3.0.0" });

        Assert.Null(await database.With((JobDrafts drafts) => drafts.UpdateAsync([id], Dana, CancellationToken.None)));
        await database.PublishAsync("3.0.0", Definition("orders", "products", "stock"), "shop-0");
        Assert.NotNull(await database.With((JobDrafts drafts) => drafts.UpdateAsync([id], Dana, CancellationToken.None)));
    }

    [Fact]
    public async Task A_later_hold_replaces_an_earlier_one_and_it_can_be_ended()
    {
        await using var database = await CreateAsync("Sqlite");
        var id = (await database.InstallManyAsync(1))[0];
        await SaveAsync(database, id, new HoldRequest(HoldKind.Skip, "One") { Version = "2.0.0" });
        await SaveAsync(database, id, new HoldRequest(HoldKind.CoolDown, "Two") { Days = 7 });

        Assert.Equal(("Two", 7, null), await HoldAsync(database, id) is { } hold ? (hold.Reason, hold.Days, hold.Version) : default);
        Assert.True(await database.With((UpdateHolds holds) => holds.EndAsync(id, CancellationToken.None)));
        Assert.Null(await HoldAsync(database, id));
    }

    [Fact]
    public async Task Another_organisation_can_hold_nothing_of_ours()
    {
        await using var database = await CreateAsync("Sqlite");
        var other = await database.AddOrganisationAsync("Other Ltd");
        var id = (await database.InstallManyAsync(1))[0];

        var result = await database.With(
            (UpdateHolds holds) =>
                holds.SaveAsync(id, new HoldRequest(HoldKind.CoolDown, "Mine") { Days = 7 }, Dana, CancellationToken.None),
            other);

        Assert.IsType<HoldResult.NotFound>(result);
    }

    private static Task<HoldResult> SaveAsync(TestDatabase database, InstalledId id, HoldRequest asked) =>
        database.With((UpdateHolds holds) => holds.SaveAsync(id, asked, Dana, CancellationToken.None));

    private static Task<Hold?> HoldAsync(TestDatabase database, InstalledId id) =>
        database.With((UpdateHolds holds) => holds.FindAsync(id, CancellationToken.None));
}
