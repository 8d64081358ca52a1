using Connectors.Application.Instances;
using Connectors.Data;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Authentication;
using Connectors.Outbound.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.SigningIn;

/// <summary>Keeps instances signed in: hands out the access token, and renews it before it expires.</summary>
public sealed class AccessTokens(ConnectorsDbContext db, TokenExchange exchange, CredentialDestinations destinations, RenewalLease turn)
{
    /// <summary>Signs the instance in where no consent is needed.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="content">Its connector.</param>
    /// <param name="refused">
    /// A token that the third party refused, which is replaced although it has not expired; null where none was.
    /// </param>
    /// <param name="cancel">Gives up.</param>
    public async Task<SignInResult> GetAsync(InstanceId instance, ConnectorContent content, string? refused, CancellationToken cancel)
    {
        var (subject, problem) = await FindAsync(instance, content, cancel);
        if (problem is not null) return await exchange.SettleAsync(instance, null, problem, cancel);
        if (ValidToken(subject!, refused) is { } signedIn) return signedIn;
        // The holder of the lease before may have renewed it.
        return await InTurnAsync(instance, content, async now => ValidToken(now, refused) ?? await RenewAsync(now, cancel), cancel);
    }

    /// <summary>
    /// Where a person gives the consent that signs the instance in; null where the address can't be made, or none is asked for.
    /// </summary>
    public async Task<string?> ConsentAddressAsync(Consent consent, ConnectorContent content, CancellationToken cancel)
    {
        var (subject, _) = await FindAsync(consent.Instance, content, cancel);
        return subject is not null && AuthenticationSchemes.Of(subject.Method.Type).AsksForConsent
            ? exchange.ConsentAddress(subject, consent)
            : null;
    }

    /// <summary>Takes what a person's consent brought.</summary>
    public async Task<SignInResult> ConsentedAsync(
        InstanceId instance, ConnectorContent content, string code, Consent consent, CancellationToken cancel)
    {
        var (_, problem) = await FindAsync(instance, content, cancel);
        if (problem is not null) return await exchange.SettleAsync(instance, null, problem, cancel);
        return await InTurnAsync(instance, content, now => exchange.ByCodeAsync(now, code, consent, cancel), cancel);
    }

    /// <summary>Keeps what was learned of the instance elsewhere, such as by a run.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="asOf">When what it signs in with had last been changed when that was learned.</param>
    /// <param name="learned">What was learned.</param>
    /// <param name="cancel">Gives up.</param>
    public Task KeepAsync(InstanceId instance, DateTime asOf, SignInResult learned, CancellationToken cancel) =>
        exchange.SettleAsync(instance, asOf, learned, cancel);

    private async Task<SignInResult> InTurnAsync(
        InstanceId instance, ConnectorContent content, Func<SignInSubject, Task<SignInResult>> work, CancellationToken cancel)
    {
        var taken = await turn.TakeAsync(instance, cancel);
        try
        {
            var (now, gone) = await FindAsync(instance, content, cancel);
            return gone ?? await work(now!);
        }
        finally
        {
            await turn.EndAsync(instance, taken);
        }
    }

    // Null where a token has to be fetched first.
    private SignInResult.SignedIn? ValidToken(SignInSubject subject, string? refused)
    {
        var asOf = subject.Row.FilledAt;
        if (!AuthenticationSchemes.Of(subject.Method.Type).NeedsToken) return new SignInResult.SignedIn(null) { For = asOf };
        return exchange.TokensOf(subject.Row) is OpenResult<TokenSet>.Opened({ } tokens)
            && tokens.AccessToken != refused
            && exchange.IsFresh(subject.Row)
            ? new SignInResult.SignedIn(tokens.AccessToken) { For = asOf }
            : null;
    }

    private async Task<(SignInSubject? Subject, SignInResult? Problem)> FindAsync(
        InstanceId instance, ConnectorContent content, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (await db.Instances.SingleOrDefaultAsync(row => row.Id == instance, cancel) is not { } row)
            return (null, new SignInResult.NeedsSignIn(new Reason.InstanceRemoved()));
        if (content.MethodOf(row.MethodKey) is not { } method)
            return (null, new SignInResult.NeedsSignIn(new Reason.NoMethod()));
        if (!exchange.CanRead(row))
            return (null, new SignInResult.Unreadable(new Reason.NotReady([new Problem.UnreadableCredentials()])));
        await destinations.RememberAsync(row, content, cancel);
        if (await destinations.UnapprovedOriginAsync(row, content, cancel) is { } strange)
            return (null, new SignInResult.NeedsSignIn(new Reason.NotReady([strange])));
        return (new SignInSubject(row, content, method), null);
    }

    private async Task<SignInResult> RenewAsync(SignInSubject subject, CancellationToken cancel)
    {
        // An application asks anew. A refresh token is none of its grant's (RFC 6749, 4.4.3), and one that died would leave it stuck.
        if (!AuthenticationSchemes.Of(subject.Method.Type).AsksForConsent) return await exchange.AsApplicationAsync(subject, cancel);
        if (exchange.TokensOf(subject.Row) is not OpenResult<TokenSet>.Opened(var tokens))
            return new SignInResult.Unreadable(new Reason.UnreadableSignIn());
        if (tokens?.RefreshToken is { } refresh) return await exchange.AgainAsync(subject, refresh, cancel);
        var needed = new SignInResult.NeedsSignIn(tokens is null ? new Reason.NeverSignedIn() : new Reason.SignInExpired());
        return await exchange.SettleAsync(subject.Row.Id, subject.Row.FilledAt, needed, cancel);
    }
}
