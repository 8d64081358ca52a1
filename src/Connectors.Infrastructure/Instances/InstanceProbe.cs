using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Infrastructure.Data;
using Connectors.Infrastructure.Outbound;
using Connectors.Infrastructure.Secrets;
using Connectors.Infrastructure.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Infrastructure.Instances;

/// <summary>Tries an instance with a request that only reads: the first endpoint that receives and needs no values.</summary>
public sealed class InstanceProbe(ConnectorsDbContext db, CredentialVault vault, RequestSender sender)
{
    internal async Task<SignInResult> TryAsync(Guid id, ConnectorContent content, string? token, CancellationToken cancel)
    {
        var row = await db.Instances.AsNoTracking().SingleAsync(row => row.Id == id, cancel);
        var values = row.RequestValues(vault) with { AccessToken = token };
        var request = content.Endpoints.Where(endpoint => endpoint.Method == "GET")
            .Select(endpoint => RequestRenderer.Render(new RequestInput(content, row.MethodKey, endpoint.Key, values))).OfType<RenderResult.Rendered>().FirstOrDefault()?.Request;
        return request is null ? new SignInResult.SignedIn(token) : Judge(await sender.SendAsync(request, cancel), token);
    }

    private static SignInResult Judge(Answer answer, string? token) => answer switch
    {
        { Fault: { } fault } => new SignInResult.Failing(fault),
        { Status: 401 or 403 } => new SignInResult.NeedsSignIn($"The third party refuses the credentials ({answer.Status}). Give them again, or sign in again."),
        { Status: >= 500 } => new SignInResult.Failing($"The third party has a fault of its own ({answer.Status})."),
        { Status: 429 } => new SignInResult.Failing("The third party takes no further requests at the moment (429)."),
        { Status: 404 } => new SignInResult.Failing("The third party does not know the address (404). Check the base URL and the values of the instance."),
        _ => new SignInResult.SignedIn(token) { IsTried = true },
    };
}
