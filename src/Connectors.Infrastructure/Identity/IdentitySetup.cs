using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Infrastructure.Identity;

/// <summary>The rules of accounts: one place, since they change the database's model too.</summary>
public static class IdentitySetup
{
    /// <summary>Accounts with our store and our rules for passwords.</summary>
    public static IdentityBuilder AddConnectorsIdentity(this IServiceCollection services) =>
        services.AddIdentityCore<Member>(Configure)
            .AddUserStore<MemberStore>()
            .AddPasswordValidator<GuessablePasswords>()
            .AddTokenProvider<OneTimeCodes>(TokenOptions.DefaultAuthenticatorProvider);

    public static void Configure(IdentityOptions options)
    {
        options.Stores.MaxLengthForKeys = 128;
        options.User.RequireUniqueEmail = true;
        // The name is the mail address, and those have apostrophes and letters of every alphabet.
        options.User.AllowedUserNameCharacters = "";
        options.Password.RequiredLength = 10;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequiredUniqueChars = 5;
        options.Lockout.AllowedForNewUsers = false;
    }
}
