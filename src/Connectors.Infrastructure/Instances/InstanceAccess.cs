using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Domain.Updating;
using Connectors.Infrastructure.Data;
using Connectors.Infrastructure.Installed;
using Connectors.Infrastructure.Outbound;
using Connectors.Infrastructure.Secrets;
using Connectors.Infrastructure.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Infrastructure.Instances;

/// <summary>Signs instances in, and finds out whether they work.</summary>
public sealed class InstanceAccess(ConnectorsDbContext db, InstalledConnectors installed, AccessTokens tokens, InstanceProbe probe)
{
    public Task<bool> ExistsAsync(Guid id, CancellationToken cancel) => db.Instances.AnyAsync(row => row.Id == id, cancel);

    /// <summary>Where a person signs the instance in; null where that needs no consent or can't be begun.</summary>
    public async Task<string?> ConsentAddressAsync(Consent consent, CancellationToken cancel) =>
        await FindAsync(consent.Instance, cancel) is { } content ? await tokens.ConsentAddressAsync(consent, content, cancel) : null;

    /// <summary>Ends a sign-in that a person gave their consent to.</summary>
    public async Task<SignInResult?> ConsentedAsync(Consent consent, string code, CancellationToken cancel) =>
        await FindAsync(consent.Instance, cancel) is { } content ? await tokens.ConsentedAsync(consent.Instance, content, code, consent, cancel) : null;

    /// <summary>Signs in where nobody is asked, sends a request that only reads, and keeps what came of it as the instance's state.</summary>
    /// <returns>Null where the organisation has no such instance.</returns>
    public async Task<SignInResult?> TestAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } content) return null;
        var signedIn = await tokens.GetAsync(id, content, cancel);
        return signedIn is SignInResult.SignedIn(var token) ? await probe.TryAsync(id, content, token, cancel) : signedIn;
    }

    private async Task<ConnectorContent?> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Instances.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } row) return null;
        return (await installed.FindAsync(new InstalledId(row.ConnectorId), cancel))?.Current.Content;
    }
}

/// <summary>Tries an instance with a request that only reads.</summary>
public sealed class InstanceProbe(ConnectorsDbContext db, CredentialVault vault, RequestSender sender, TimeProvider time)
{
    internal async Task<SignInResult> TryAsync(Guid id, ConnectorContent content, string? token, CancellationToken cancel)
    {
        var row = await db.Instances.SingleAsync(row => row.Id == id, cancel);
        var values = row.RequestValues(vault) with { AccessToken = token };
        var request = content.Endpoints.Where(endpoint => endpoint.Method == "GET")
            .Select(endpoint => RequestRenderer.Render(new RequestInput(content, row.MethodKey, endpoint.Key, values))).OfType<RenderResult.Rendered>().FirstOrDefault()?.Request;
        if (request is null) return new SignInResult.SignedIn(token);
        var result = Judge(await sender.SendAsync(request, cancel), token);
        var (state, reason) = result switch
        {
            SignInResult.NeedsSignIn(var why) => (InstanceState.NeedsSignIn, why),
            SignInResult.Failing(var why) => (InstanceState.Failing, why),
            _ => (InstanceState.SignedIn, (string?)null),
        };
        row.Become(state, reason, time.GetUtcNow().UtcDateTime);
        row.Revision++;
        await db.SaveChangesAsync(cancel);
        return result;
    }

    private static SignInResult Judge(Answer answer, string? token) => answer switch
    {
        { Fault: { } fault } => new SignInResult.Failing(fault),
        { Status: 401 or 403 } => new SignInResult.NeedsSignIn($"The third party refuses the credentials ({answer.Status}). Give them again, or sign in again."),
        { Status: >= 500 } => new SignInResult.Failing($"The third party has a fault of its own ({answer.Status})."),
        { Status: 429 } => new SignInResult.Failing("The third party takes no further requests at the moment (429)."),
        { Status: 404 } => new SignInResult.Failing("The third party does not know the address (404). Check the base URL and the values of the instance."),
        _ => new SignInResult.SignedIn(token),
    };
}
