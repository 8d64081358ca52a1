using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Connectors.Outbound.Credentials;

/// <summary>What became of opening something that was kept encrypted.</summary>
public abstract record OpenResult<T>
{
    private OpenResult()
    {
    }

    /// <param name="Value">Null where nothing is kept.</param>
    public sealed record Opened(T? Value) : OpenResult<T>
    {
        public override string ToString() => nameof(Opened);
    }

    /// <summary>The current keys don't open the stored value. It must stay unchanged: the right keys still may.</summary>
    public sealed record Unreadable : OpenResult<T>;
}

/// <summary>Credentials at rest: encrypted with keys that are in the database and change by themselves.</summary>
public sealed class CredentialVault(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Connectors.Credentials", "1");

    /// <summary>
    /// Makes the keys ready. Called before a transaction, since a new key is written by a connection of its own, which would wait for it.
    /// </summary>
    public void Prepare() => _protector.Protect("");

    public string Lock<T>(T value) => _protector.Protect(JsonSerializer.Serialize(value));

    public OpenResult<T> Open<T>(string? kept)
    {
        if (kept is null) return new OpenResult<T>.Opened(default);
        try
        {
            return new OpenResult<T>.Opened(JsonSerializer.Deserialize<T>(_protector.Unprotect(kept)));
        }
        catch (CryptographicException)
        {
            return new OpenResult<T>.Unreadable();
        }
    }

    public bool CanOpen(string? kept) => Open<JsonElement>(kept) is OpenResult<JsonElement>.Opened;
}
