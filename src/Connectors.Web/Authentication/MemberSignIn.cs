using System.Security.Claims;
using Connectors.Application.People;
using Connectors.Data.Rows;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Connectors.Web.Authentication;

/// <summary>Sign-in as Identity has it, with sessions that are kept on the server, and not for those whose access was removed.</summary>
public sealed class MemberSignIn(
    UserManager<Member> users, IHttpContextAccessor context, IUserClaimsPrincipalFactory<Member> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Member>> logger, IAuthenticationSchemeProvider schemes, IUserConfirmation<Member> confirmation)
    : SignInManager<Member>(users, context, claims, options, logger, schemes, confirmation)
{
    private Sessions Sessions => Context.RequestServices.GetRequiredService<Sessions>();

    public override async Task<bool> CanSignInAsync(Member user) => user.DeactivatedAt is null && await base.CanSignInAsync(user);

    /// <summary>The step after a correct password: signs in, or requests the authenticator's code.</summary>
    public Task<SignInResult> EnterAsync(Member member, bool remember) => SignInOrTwoFactorAsync(member, remember);

    public override async Task SignInWithClaimsAsync(
        Member user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        await EndSessionAsync();
        var session = await Sessions.BeginAsync(user.Id, Context.RequestAborted);
        await base.SignInWithClaimsAsync(
            user, authenticationProperties, additionalClaims.Append(MemberClaims.OfSession(session)));
    }

    public override async Task SignOutAsync()
    {
        await EndSessionAsync();
        await base.SignOutAsync();
    }

    private async Task EndSessionAsync()
    {
        if (MemberClaims.SessionOf(Context.User) is { } session) await Sessions.EndAsync(session, Context.RequestAborted);
    }
}
