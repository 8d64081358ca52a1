using Connectors.Domain.People;
using Microsoft.AspNetCore.Authorization;

namespace Connectors.Web.Authentication;

/// <summary>One authorization policy for each right, for pages and for any other endpoint.</summary>
internal static class RightPolicies
{
    public static string NameOf(Right right) => $"{nameof(Right)}.{right}";

    public static void AddRightPolicies(this AuthorizationBuilder authorization)
    {
        foreach (var right in Rights.All)
            authorization.AddPolicy(
                NameOf(right), policy => policy.RequireAuthenticatedUser().RequireAssertion(asked => MemberClaims.May(asked.User, right)));
    }
}
