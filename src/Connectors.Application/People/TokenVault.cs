using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Connectors.Application.People;

/// <summary>Authenticator keys and recovery codes at rest: encrypted with the keys that credentials have.</summary>
public sealed class TokenVault(IDataProtectionProvider protection)
{
    /// <summary>What an encrypted value begins with: no key and no recovery code has a colon, so those of before are told apart.</summary>
    internal const string Mark = "v1:";
    private readonly IDataProtector _protector = protection.CreateProtector("Connectors.AuthenticatorTokens", "1");

    public string Lock(string value) => Mark + _protector.Protect(value);

    /// <returns>Null where nothing is kept, or the keys that it was encrypted with are gone.</returns>
    public string? Open(string? kept)
    {
        if (kept is null || !kept.StartsWith(Mark, StringComparison.Ordinal)) return kept;
        try
        {
            return _protector.Unprotect(kept[Mark.Length..]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
