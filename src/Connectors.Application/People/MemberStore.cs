using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.People;

/// <summary>Accounts as Identity keeps them, with authenticator keys and recovery codes encrypted, and without its lock-out.</summary>
public sealed class MemberStore(ConnectorsDbContext db, TokenVault vault, IdentityErrorDescriber describer)
    : UserOnlyStore<Member, ConnectorsDbContext, MemberId>(db, describer)
{
    /// <summary>Of all organisations: an address is unique in the installation, and the store looks for those who sign in.</summary>
    public override IQueryable<Member> Users => base.Users.AcrossOrganisations();

    // Identity asks a type converter, and ids have none.
    public override MemberId ConvertIdFromString(string? id) => id is null ? default : MemberId.Parse(id, null);

    public override Task<Member?> FindByIdAsync(string userId, CancellationToken cancellationToken = default)
    {
        var id = ConvertIdFromString(userId);
        return Users.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
    }

    public override Task SetTokenAsync(
        Member user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : vault.Lock(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(
        Member user, string loginProvider, string name, CancellationToken cancellationToken) =>
        vault.Open(await base.GetTokenAsync(user, loginProvider, name, cancellationToken));

    // Identity locks the whole account, which strangers could do to anybody; SignInThrottle counts instead.
    public override Task<bool> GetLockoutEnabledAsync(Member user, CancellationToken cancellationToken = default) => Task.FromResult(false);
}
