using System.Security.Claims;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Connectors.Web.Authentication;

/// <summary>What the session remembers of a member, so that a page need not ask the database.</summary>
internal sealed class MemberClaims(UserManager<Member> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Member>(users, options)
{
    private const string Organisation = "organisation", DisplayName = "display_name", RoleName = "member_role", Publisher = "publisher",
        Operator = "operator", Session = "session";

    public static OrganisationId? OrganisationOf(ClaimsPrincipal user) =>
        OrganisationId.TryParse(user.FindFirstValue(Organisation), null, out var id) ? id : null;

    public static Actor ActorOf(ClaimsPrincipal user) => new(
        MemberId.Parse(
            user.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("No member is signed in."), null),
        user.FindFirstValue(DisplayName) ?? "",
        Rights.All.Where(right => May(user, right)).ToHashSet());

    public static Role RoleOf(ClaimsPrincipal user) =>
        Enum.TryParse<Role>(user.FindFirstValue(RoleName), out var role) ? role : Role.ReadOnly;

    public static bool May(ClaimsPrincipal user, Right right) =>
        OrganisationOf(user) is not null && Rights.Allow(right, RoleOf(user), Has(user, Publisher), Has(user, Operator));

    /// <summary>The session that a cookie belongs to.</summary>
    public static SessionId? SessionOf(ClaimsPrincipal user) =>
        SessionId.TryParse(user.FindFirstValue(Session), null, out var id) ? id : null;

    public static Claim OfSession(SessionId session) => new(Session, session.ToString());

    /// <summary>The security stamp that a cookie was made with.</summary>
    public static string? StampOf(ClaimsPrincipal user) => user.FindFirstValue(new ClaimsIdentityOptions().SecurityStampClaimType);

    private static bool Has(ClaimsPrincipal user, string type) => user.HasClaim(claim => claim.Type == type);

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Member user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Organisation, user.OrganisationId.ToString()));
        identity.AddClaim(new Claim(DisplayName, user.DisplayName));
        identity.AddClaim(new Claim(RoleName, user.Role.ToString()));
        if (user.IsPublisher) identity.AddClaim(new Claim(Publisher, "yes"));
        if (user.IsOperator) identity.AddClaim(new Claim(Operator, "yes"));
        return identity;
    }
}
