using Connectors.Application.People;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.People;

public sealed class PasswordLinksTests
{
    public static TheoryData<string> Databases => Providers;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_link_sets_no_password_once_the_member_lost_access_in_between(string provider)
    {
        await using var database = await CreateAsync(provider);
        var member = new Member
        {
            Id = new MemberId(Guid.NewGuid()),
            UserName = "robin@test.example",
            Email = "robin@test.example",
            DisplayName = "Robin Vale",
            OrganisationId = database.Organisation,
        };
        await database.With((UserManager<Member> users) => users.CreateAsync(member, "CORRECT HORSE 99"));
        var token = await database.With((PasswordLinks links) =>
            links.CreateAsync(member.Id, Dana, CancellationToken.None));

        var result = await database.With(async (IServiceProvider services) =>
        {
            var users = services.GetRequiredService<UserManager<Member>>();
            users.PasswordValidators.Add(new AccessRemoval(services.GetRequiredService<ConnectorsDbContext>()));
            return await services.GetRequiredService<PasswordLinks>().UseAsync(token!, "ANOTHER HORSE 88", CancellationToken.None);
        });

        Assert.Null(result);
        Assert.True(await database.With(async (UserManager<Member> users) =>
            await users.CheckPasswordAsync((await users.FindByIdAsync(member.Id.ToString()))!, "CORRECT HORSE 99")));
    }

    /// <summary>Removes the access of the member whose new password is looked at.</summary>
    private sealed class AccessRemoval(ConnectorsDbContext db) : IPasswordValidator<Member>
    {
        public async Task<IdentityResult> ValidateAsync(UserManager<Member> manager, Member user, string? password)
        {
            await db.Users
                .AcrossOrganisations()
                .Where(row => row.Id == user.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.DeactivatedAt, DateTime.UtcNow));
            return IdentityResult.Success;
        }
    }
}
