using Connectors.Application.Instances;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;
using Connectors.Outbound;
using Connectors.Outbound.Credentials;
using Duende.IdentityModel.Client;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.SigningIn;

/// <summary>An instance that is signed in, with what its connector says of that.</summary>
internal sealed record SignInSubject(InstanceRow Row, ConnectorContent Content, AuthenticationMethod Method);

/// <summary>Asks a third party for an instance's tokens, and keeps what came of it.</summary>
public sealed class TokenExchange(ConnectorsDbContext db, CredentialVault vault, TokenEndpoint endpoint, TimeProvider time)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(60);

    internal OpenResult<TokenSet> TokensOf(InstanceRow row) => vault.Open<TokenSet>(row.Tokens);

    internal bool CanRead(InstanceRow row) => row.IsReadable(vault);

    /// <summary>Whether the tokens do for longer than a request takes.</summary>
    internal bool IsFresh(InstanceRow row) => !(row.TokensExpireAt <= time.GetUtcNow().UtcDateTime + Ahead);

    internal Task<SignInResult> ByCodeAsync(SignInSubject subject, string code, Consent consent, CancellationToken cancel) =>
        AskAsync(
            subject, call => endpoint.ForCodeAsync(call, code, consent.Verifier, consent.ReturnTo), answer => answer.RefreshToken, cancel);

    internal Task<SignInResult> AgainAsync(SignInSubject subject, string refreshToken, CancellationToken cancel) =>
        AskAsync(subject, call => endpoint.AgainAsync(call, refreshToken), answer => answer.RefreshToken ?? refreshToken, cancel);

    internal Task<SignInResult> AsApplicationAsync(SignInSubject subject, CancellationToken cancel) =>
        AskAsync(subject, endpoint.ForApplicationAsync, _ => null, cancel);

    internal string? ConsentAddress(SignInSubject subject, Consent consent) =>
        consent.Address(subject.Content, subject.Method, subject.Row.RequestValues(vault)).Address;

    /// <summary>Keeps a result as the instance's state, unless its credentials were changed meanwhile.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="asOf">When what it signs in with had last been changed when that was learned; null where that plays no part.</param>
    /// <param name="result">What was learned.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    internal Task<SignInResult> SettleAsync(InstanceId instance, DateTime? asOf, SignInResult result, CancellationToken cancel) =>
        result is SignInResult.Unreadable ? Task.FromResult(result) : KeepAsync(instance, asOf, result, _ => { }, cancel);

    // Not given up once it is sent: what was answered may be good once, and nobody would know it. It ends by itself after a while.
    // What renews the token is the answer's own, since whoever consents may be somebody else than before; a renewal may leave the one it
    // used.
    private async Task<SignInResult> AskAsync(
        SignInSubject subject, Func<TokenCall, Task<TokenResponse>> ask, Func<TokenResponse, string?> renewedBy, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var (call, problems) = TokenCall.Of(subject.Content, subject.Method, subject.Row.RequestValues(vault));
        var (id, asOf) = (subject.Row.Id, subject.Row.FilledAt);
        if (call is null)
            return await SettleAsync(id, asOf, new SignInResult.Failing(new Reason.NoTokenRequest(new(problems))), cancel);
        var answer = await ask(call);
        if (answer.IsError || answer.AccessToken is not { Length: > 0 } token)
            return await SettleAsync(id, asOf, Refusal(answer), CancellationToken.None);
        return await KeepAsync(id, asOf, new SignInResult.SignedIn(token) { For = asOf }, row =>
        {
            row.Tokens = vault.Lock(new TokenSet(token, renewedBy(answer)));
            row.TokensExpireAt = answer.ExpiresIn > 0 ? time.GetUtcNow().UtcDateTime.AddSeconds(answer.ExpiresIn) : null;
        }, CancellationToken.None);
    }

    // On the row as it is now. A token for other values than those that stand there now would go where it was not given for.
    private async Task<SignInResult> KeepAsync(
        InstanceId instance, DateTime? asOf, SignInResult result, Action<InstanceRow> change, CancellationToken cancel)
    {
        vault.Prepare();
        return await db.InOneTransactionAsync<SignInResult>(async token =>
        {
            if (await db.Instances.SingleOrDefaultAsync(row => row.Id == instance, token) is not { } row)
                return new SignInResult.NeedsSignIn(new Reason.InstanceRemoved());
            if (asOf is { } seen && seen != row.FilledAt)
                return new SignInResult.NeedsSignIn(new Reason.InstanceChanged());
            change(row);
            row.Become(result, time.GetUtcNow().UtcDateTime);
            return result;
        }, cancel);
    }

    private static SignInResult Refusal(TokenResponse answer) => answer switch
    {
        { Exception: { } fault } => new SignInResult.Failing(
            RequestSender.ReasonOf(fault, CancellationToken.None) ?? new Reason.NoTokenEndpoint()),
        { Error: "invalid_grant" } => new SignInResult.NeedsSignIn(new Reason.SignInRevoked()),
        { Error: "invalid_client" or "unauthorized_client" } or { HttpStatusCode: System.Net.HttpStatusCode.Unauthorized } =>
            new SignInResult.NeedsSignIn(new Reason.ClientRejected()),
        _ => new SignInResult.Failing(new Reason.TokenEndpointStatus((int)answer.HttpStatusCode)),
    };
}
