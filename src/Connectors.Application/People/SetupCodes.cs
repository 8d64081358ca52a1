using System.Security.Cryptography;
using System.Text;
using Connectors.Data;
using Connectors.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.People;

/// <summary>What a start found out about the set-up code.</summary>
public abstract record SetupCodeState
{
    private SetupCodeState()
    {
    }

    /// <summary>The installation has an organisation, so no code is needed.</summary>
    public sealed record NotNeeded : SetupCodeState;

    /// <summary>This is the first start: the code is shown now and never again.</summary>
    public sealed record Issued(string Code) : SetupCodeState;

    /// <summary>An earlier start showed the code, and it is still unused.</summary>
    public sealed record Waiting(DateTime Since) : SetupCodeState;
}

/// <summary>The one-time code that the first visitor needs, so that a stranger can't become the administrator.</summary>
public sealed class SetupCodes(ConnectorsDbContext db, FirstSetup setup, TimeProvider time)
{
    // 32 signs that are hard to confuse: 5 bits each, 100 in all, so that one round of SHA-256 is enough at rest.
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Signs = 20, Group = 5;

    /// <summary>Makes the code of this installation, where it needs one and has none.</summary>
    public async Task<SetupCodeState> IssueAsync(CancellationToken cancel)
    {
        if (!await setup.IsNeededAsync(cancel)) return new SetupCodeState.NotNeeded();
        if (await KeptAsync(cancel) is { } earlier) return new SetupCodeState.Waiting(earlier.IssuedAt);
        var code = string.Join('-', RandomNumberGenerator.GetString(Alphabet, Signs).Chunk(Group).Select(part => new string(part)));
        db.SetupCodes.Add(new SetupCodeRow { Hash = Convert.ToHexStringLower(Hash(code)), IssuedAt = time.GetUtcNow().UtcDateTime });
        try
        {
            await db.SaveChangesAsync(cancel);
            return new SetupCodeState.Issued(code);
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            // Another copy of the application was first; its log has the code.
            db.ChangeTracker.Clear();
            var other = await KeptAsync(cancel) ?? throw new InvalidOperationException("No set-up code was kept.");
            return new SetupCodeState.Waiting(other.IssuedAt);
        }
    }

    /// <summary>Whether a person gave the code of this installation.</summary>
    public async Task<bool> IsRightAsync(string? given, CancellationToken cancel) =>
        await KeptAsync(cancel) is { } kept && CryptographicOperations.FixedTimeEquals(Hash(given ?? ""), Convert.FromHexString(kept.Hash));

    /// <summary>Whether a person gave a code that the settings name, compared in constant time.</summary>
    public static bool IsSame(string expected, string? given) => CryptographicOperations.FixedTimeEquals(Hash(expected), Hash(given ?? ""));

    private Task<SetupCodeRow?> KeptAsync(CancellationToken cancel) => db.SetupCodes.AsNoTracking().SingleOrDefaultAsync(cancel);

    // People copy codes with spaces around them, and type them without hyphens or in lower case.
    private static byte[] Hash(string code) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant()));
}
