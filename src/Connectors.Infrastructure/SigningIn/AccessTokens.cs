using System.Collections.Concurrent;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Authentication;
using Connectors.Infrastructure.Data;
using Connectors.Infrastructure.Data.Rows;
using Connectors.Infrastructure.Instances;
using Connectors.Infrastructure.Outbound;
using Connectors.Infrastructure.Secrets;
using Duende.IdentityModel.Client;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Infrastructure.SigningIn;

/// <summary>Keeps instances signed in: hands out the access token, and renews it before it expires.</summary>
public sealed class AccessTokens(ConnectorsDbContext db, CredentialVault vault, TokenEndpoint endpoint, TimeProvider time)
{
    // Two requests that renew at once would spend a refresh token that may be used once.
    private static readonly ConcurrentDictionary<Guid, SemaphoreSlim> Turns = new();
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(60);

    /// <summary>Signs the instance in where that needs nobody's consent.</summary>
    public async Task<SignInResult> GetAsync(Guid instance, ConnectorContent content, CancellationToken cancel)
    {
        var turn = Turns.GetOrAdd(instance, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancel);
        try
        {
            db.ChangeTracker.Clear();
            var row = await db.Instances.SingleAsync(row => row.Id == instance, cancel);
            var method = content.Authentication.FirstOrDefault(method => method.Key == row.MethodKey);
            if (method is null) return new SignInResult.NeedsSignIn("Its way to sign in is not part of the connector any more.");
            return AuthenticationSchemes.Of(method.Type).NeedsToken ? await TokenAsync(row, content, method, cancel) : new SignInResult.SignedIn(null);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Where a person gives the consent that signs the instance in; null where the address can't be made, or none is asked for.</summary>
    public async Task<string?> ConsentAddressAsync(Consent consent, ConnectorContent content, CancellationToken cancel)
    {
        var row = await db.Instances.AsNoTracking().SingleAsync(row => row.Id == consent.Instance, cancel);
        var method = content.Authentication.FirstOrDefault(method => method.Key == row.MethodKey);
        return method is not null && AuthenticationSchemes.Of(method.Type).AsksForConsent ? consent.Address(content, method, row.RequestValues(vault)).Address : null;
    }

    /// <summary>Takes what a person's consent brought.</summary>
    public async Task<SignInResult> ConsentedAsync(Guid instance, ConnectorContent content, string code, Consent consent, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var row = await db.Instances.SingleAsync(row => row.Id == instance, cancel);
        if (content.Authentication.FirstOrDefault(method => method.Key == row.MethodKey) is not { } method) return new SignInResult.NeedsSignIn("Its way to sign in is not part of the connector any more.");
        return await AskAsync(row, content, method, call => endpoint.ForCodeAsync(call, code, consent.Verifier, consent.ReturnTo, cancel), cancel);
    }

    private async Task<SignInResult> TokenAsync(InstanceRow row, ConnectorContent content, AuthenticationMethod method, CancellationToken cancel)
    {
        var tokens = vault.Open<TokenSet>(row.Tokens);
        if (tokens is not null && !(row.TokensExpireAt <= time.GetUtcNow().UtcDateTime + Ahead)) return new SignInResult.SignedIn(tokens.AccessToken);
        if (tokens?.RefreshToken is { } refresh) return await AskAsync(row, content, method, call => endpoint.AgainAsync(call, refresh, cancel), cancel);
        if (!AuthenticationSchemes.Of(method.Type).AsksForConsent) return await AskAsync(row, content, method, call => endpoint.ForApplicationAsync(call, cancel), cancel);
        return await SettleAsync(row, new SignInResult.NeedsSignIn(tokens is null ? "Nobody has signed it in yet." : "The sign-in has expired."), cancel);
    }

    private async Task<SignInResult> AskAsync(InstanceRow row, ConnectorContent content, AuthenticationMethod method, Func<TokenCall, Task<TokenResponse>> ask, CancellationToken cancel)
    {
        var values = row.RequestValues(vault);
        var (call, obstacles) = TokenCall.Of(content, method, values);
        if (call is null) return await SettleAsync(row, new SignInResult.Failing($"Its token address can't be made of what was filled in ({obstacles.Count} missing or wrong). Edit the instance."), cancel);
        var answer = await ask(call);
        if (!answer.IsError && answer.AccessToken is { Length: > 0 } token)
        {
            var before = vault.Open<TokenSet>(row.Tokens);
            row.Tokens = vault.Lock(new TokenSet(token, answer.RefreshToken ?? before?.RefreshToken));
            row.TokensExpireAt = answer.ExpiresIn > 0 ? time.GetUtcNow().UtcDateTime.AddSeconds(answer.ExpiresIn) : null;
            return await SettleAsync(row, new SignInResult.SignedIn(token), cancel);
        }

        return await SettleAsync(row, Refusal(answer, cancel), cancel);
    }

    private static SignInResult Refusal(TokenResponse answer, CancellationToken cancel) => answer switch
    {
        { Exception: { } fault } => new SignInResult.Failing(RequestSender.Words(fault, cancel) ?? "The third party's token endpoint could not be reached."),
        { Error: "invalid_grant" } => new SignInResult.NeedsSignIn("The third party no longer accepts the sign-in. Sign in again."),
        { Error: "invalid_client" or "unauthorized_client" } => new SignInResult.NeedsSignIn("The third party does not accept the client id and secret. Edit the instance and give them again."),
        _ => new SignInResult.Failing($"The third party's token endpoint answered with {(int)answer.HttpStatusCode}."),
    };

    private async Task<SignInResult> SettleAsync(InstanceRow row, SignInResult result, CancellationToken cancel)
    {
        row.Become(result, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return result;
    }
}
