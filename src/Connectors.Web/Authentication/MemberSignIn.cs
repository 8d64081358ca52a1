using Connectors.Infrastructure.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Connectors.Web.Authentication;

/// <summary>Sign-in as Identity has it, but not for those whose access was taken away.</summary>
internal sealed class MemberSignIn(
    UserManager<Member> users, IHttpContextAccessor context, IUserClaimsPrincipalFactory<Member> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Member>> logger, IAuthenticationSchemeProvider schemes, IUserConfirmation<Member> confirmation)
    : SignInManager<Member>(users, context, claims, options, logger, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(Member user) => user.DeactivatedAt is null && await base.CanSignInAsync(user);

    public override async Task<Member?> ValidateSecurityStampAsync(System.Security.Claims.ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal) is { DeactivatedAt: null } member ? member : null;
}
