using Connectors.Application.Instances;
using Connectors.Data;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.SigningIn;

/// <summary>Signs instances in, and finds out whether they work.</summary>
public sealed class InstanceAccess(ConnectorsDbContext db, DefinitionStore definitions, AccessTokens tokens, InstanceProbe probe)
{
    public Task<bool> ExistsAsync(InstanceId id, CancellationToken cancel) => db.Instances.AnyAsync(row => row.Id == id, cancel);

    /// <summary>Where a person signs the instance in; null where that needs no consent or can't be begun.</summary>
    public async Task<string?> ConsentAddressAsync(Consent consent, CancellationToken cancel) =>
        await FindAsync(consent.Instance, cancel) is { } content ? await tokens.ConsentAddressAsync(consent, content, cancel) : null;

    /// <summary>Ends a sign-in that a person gave their consent to.</summary>
    public async Task<SignInResult?> ConsentedAsync(Consent consent, string code, CancellationToken cancel) =>
        await FindAsync(consent.Instance, cancel) is { } content
            ? await tokens.ConsentedAsync(consent.Instance, content, code, consent, cancel)
            : null;

    /// <summary>
    /// Signs in where nobody is asked, sends a request that only reads, and keeps what came of it as the instance's state.
    /// </summary>
    /// <returns>Null where the organisation has no such instance.</returns>
    public async Task<SignInResult?> TestAsync(InstanceId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } content) return null;
        var (signIn, result) = await TryAsync(id, content, refused: null, cancel);
        if (signIn is { AccessToken: { } refused } && result is SignInResult.NeedsSignIn)
            (signIn, result) = await TryAsync(id, content, refused, cancel);
        if (signIn is not null && result is not SignInResult.SignedIn { HeldBack: not null })
            await tokens.KeepAsync(id, signIn.For, result, cancel);
        return result;
    }

    // The sign-in is null where it failed, which is kept already.
    private async Task<(SignInResult.SignedIn? SignIn, SignInResult Result)> TryAsync(
        InstanceId id, ConnectorContent content, string? refused, CancellationToken cancel)
    {
        var result = await tokens.GetAsync(id, content, refused, cancel);
        return result is SignInResult.SignedIn signIn ? (signIn, await probe.TryAsync(id, content, signIn, cancel)) : (null, result);
    }

    private async Task<ConnectorContent?> FindAsync(InstanceId id, CancellationToken cancel)
    {
        if (await db.Instances.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } row) return null;
        return (await definitions.CurrentAsync(row.ConnectorId, cancel))?.Content;
    }
}
