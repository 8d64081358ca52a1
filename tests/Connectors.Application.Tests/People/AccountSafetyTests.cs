using Connectors.Application.People;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.People;

public sealed class AccountSafetyTests
{
    private const string Key = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    public static TheoryData<string> Databases => Providers;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_two_copies_that_get_a_code_at_once_one_takes_it(string provider)
    {
        await using var database = await CreateAsync(provider);
        var member = await AddMemberAsync(database);
        await database.With(async (UserManager<Member> users) =>
            await users.SetAuthenticationTokenAsync(
                (await users.FindByIdAsync(member.ToString()))!, "[AspNetUserStore]", "AuthenticatorKey", Key));
        var other = database.AddCopy();
        var code = new Totp(Base32Encoding.ToBytes(Key)).ComputeTotp(DateTime.UtcNow);

        var taken = await Task.WhenAll(new[] { null, other }.Select(copy => database.With(
            async (UserManager<Member> users) => await users.VerifyTwoFactorTokenAsync(
                (await users.FindByIdAsync(member.ToString()))!, TokenOptions.DefaultAuthenticatorProvider, code),
            copy: copy)));

        Assert.Equal([false, true], taken.Order());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Keys_of_earlier_versions_are_read_and_encrypted_at_the_next_start(string provider)
    {
        await using var database = await CreateAsync(provider);
        var member = await AddMemberAsync(database);
        await database.With(async (ConnectorsDbContext db) =>
        {
            db.UserTokens.Add(new IdentityUserToken<MemberId>
            {
                UserId = member,
                LoginProvider = "[AspNetUserStore]",
                Name = "AuthenticatorKey",
                Value = Key,
            });
            return await db.SaveChangesAsync();
        });
        Assert.Equal(Key, await KeyAsync(database, member));

        await database.StartAsync();

        var kept = await database.With((ConnectorsDbContext db) => db.UserTokens.Select(row => row.Value!).SingleAsync());
        Assert.StartsWith("v1:", kept, StringComparison.Ordinal);
        Assert.Equal(Key, await KeyAsync(database, member));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Preferences_are_kept_beside_the_keys_and_survive_a_start(string provider)
    {
        await using var database = await CreateAsync(provider);
        var member = await AddMemberAsync(database);
        Assert.True(await database.With((PreferenceStore store) =>
            store.ChangeAsync(member, before => before with { Density = Density.Comfortable }, CancellationToken.None)));

        await database.StartAsync();

        var kept = await database.With((PreferenceStore store) => store.ReadAsync(member, CancellationToken.None));
        Assert.Equal(Density.Comfortable, kept.Density);
    }

    [Theory]
    [InlineData("1234567890", false)]
    [InlineData("Password123!", false)]
    [InlineData("qwertyuiop", false)]
    [InlineData("Summer2026!", false)]
    [InlineData("testltd2026", false)]
    [InlineData("robinvale99", false)]
    [InlineData("robin@test.example", false)]
    [InlineData("CORRECT HORSE 99", true)]
    [InlineData("try-the-demo-1", true)]
    public async Task Passwords_that_are_quickly_guessed_are_refused(string password, bool isGood)
    {
        await using var database = await CreateAsync("Sqlite");

        var result = await database.With((UserManager<Member> users) => users.CreateAsync(Robin(database.Organisation), password));

        Assert.Equal(isGood, result.Succeeded);
        Assert.All(result.Errors, error => Assert.Contains("easy to guess", error.Description, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Attempts_at_once_are_all_counted(string provider)
    {
        await using var database = await CreateAsync(provider);
        var attempt = Attempt.Password("ROBIN@TEST.EXAMPLE", System.Net.IPAddress.Loopback);

        var taken = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ =>
            database.With((SignInThrottle throttle) => throttle.TakeAsync(attempt, CancellationToken.None))));

        Assert.Equal(5, taken.Count(isTaken => isTaken));
    }

    private static Member Robin(OrganisationId organisation) => new()
    {
        Id = new MemberId(Guid.NewGuid()),
        UserName = "robin@test.example",
        Email = "robin@test.example",
        DisplayName = "Robin Vale",
        OrganisationId = organisation,
    };

    private static Task<MemberId> AddMemberAsync(TestDatabase database) => database.With(async (UserManager<Member> users) =>
    {
        var member = Robin(database.Organisation);
        Assert.True((await users.CreateAsync(member, "CORRECT HORSE 99")).Succeeded);
        return member.Id;
    });

    private static Task<string?> KeyAsync(TestDatabase database, MemberId member) => database.With(async (UserManager<Member> users) =>
        await users.GetAuthenticatorKeyAsync((await users.FindByIdAsync(member.ToString()))!));
}
