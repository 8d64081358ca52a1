using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Connectors.Infrastructure.Secrets;

/// <summary>Credentials at rest: encrypted with keys that stand in the database and change by themselves.</summary>
public sealed class CredentialVault(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Connectors.Credentials", "1");

    /// <summary>
    /// Makes the keys ready. Called before a transaction, since a new key is written by a connection of its own, which would wait for it.
    /// </summary>
    public void Prepare() => _protector.Protect("");

    public string Lock<T>(T value) => _protector.Protect(JsonSerializer.Serialize(value));

    /// <returns>Default where nothing is kept, or the keys that it was encrypted with are gone.</returns>
    public T? Open<T>(string? kept)
    {
        if (kept is null) return default;
        try
        {
            return JsonSerializer.Deserialize<T>(_protector.Unprotect(kept));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return default;
        }
    }
}
