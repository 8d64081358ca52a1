using Connectors.Application.Instances;
using Connectors.Application.SigningIn;
using Connectors.Data;
using Connectors.Data.Providers;
using Connectors.Domain.Flows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Connectors.Application.Tests.Data;

/// <summary>What becomes of rows that stand in the database when it is brought up to date.</summary>
public sealed class MigrationTests
{
    public static TheoryData<string> Providers => TestDatabase.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task An_instance_of_before_was_filled_in_when_it_was_last_changed_and_stays_signed_in(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var instance = await shop.AddOAuthAsync("oauth");
        var signedIn = Assert.IsType<SignInResult.SignedIn>(await shop.ConsentAsync(instance));
        await shop.Database.With(async (ConnectorsDbContext db) =>
        {
            await db.GetService<IMigrator>().MigrateAsync("FlowHistory");
            await db.Database.MigrateAsync();
            return true;
        });

        var row = await shop.Database.With((ConnectorsDbContext db) => db.Instances.AsNoTracking().SingleAsync(row => row.Id == instance));
        var content = await shop.ContentAsync();
        var standing = await shop.Database.With((AccessTokens tokens) => tokens.GetAsync(instance, content, null, CancellationToken.None));

        Assert.Equal(row.ChangedAt, row.FilledAt);
        Assert.Equal(signedIn.AccessToken, Assert.IsType<SignInResult.SignedIn>(standing).AccessToken);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task An_instance_that_was_called_signed_in_when_it_was_saved_is_not_tested_and_one_that_was_tested_stays(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var (saved, tested) = (await shop.AddInstanceAsync(), await shop.AddInstanceAsync());
        await shop.Database.With((InstanceAccess access) => access.TestAsync(tested, CancellationToken.None));
        await shop.Database.With(async (ConnectorsDbContext db) =>
        {
            await db.GetService<IMigrator>().MigrateAsync("SignInStamp");
            await db.Database.MigrateAsync();
            return true;
        });

        var states = await shop.Database.With((ConnectorsDbContext db) => db.Instances.ToDictionaryAsync(row => row.Id, row => row.State));

        Assert.Equal((InstanceState.NotTested, InstanceState.SignedIn), (states[saved], states[tested]));
    }
}
