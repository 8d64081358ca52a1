using Microsoft.AspNetCore.Identity;

namespace Connectors.Data;

/// <summary>The rules of accounts: one place, since they change the database's model too.</summary>
public static class IdentityRules
{
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
