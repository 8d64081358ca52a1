using Connectors.Data;
using Connectors.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Application.People;

/// <summary>Brings accounts into an application.</summary>
public static class IdentitySetup
{
    /// <summary>Accounts with our store and our rules for passwords.</summary>
    public static IdentityBuilder AddConnectorsIdentity(this IServiceCollection services) =>
        services.AddIdentityCore<Member>(IdentityRules.Configure)
            .AddUserStore<MemberStore>()
            .AddPasswordValidator<GuessablePasswords>()
            .AddTokenProvider<OneTimeCodes>(TokenOptions.DefaultAuthenticatorProvider);
}
