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
    internal async Task<SignInResult> TryAsync(Guid id, ConnectorContent content, SignInResult.SignedIn signIn, CancellationToken cancel)
    {
        var row = await db.Instances.AsNoTracking().SingleAsync(row => row.Id == id, cancel);
        if (row.ChangedAt != signIn.For) return new SignInResult.NeedsSignIn("Somebody changed the instance meanwhile. Try again.");
        var values = row.RequestValues(vault) with { AccessToken = signIn.AccessToken };
        var request = content.Endpoints.Where(endpoint => endpoint.Method == "GET")
            .Select(endpoint => RequestRenderer.Render(new RequestInput(content, row.MethodKey, endpoint.Key, values))).OfType<RenderResult.Rendered>().FirstOrDefault()?.Request;
        return request is null ? signIn : Judge(await sender.SendAsync(request, cancel), signIn);
    }

    private static SignInResult Judge(Answer answer, SignInResult.SignedIn signIn) => answer switch
    {
        { IsSuccess: true } => signIn with { IsTried = true },
        { Status: 401 or 403 } => new SignInResult.NeedsSignIn(AnswerWords.Of(answer)!),
        _ => new SignInResult.Failing(AnswerWords.Of(answer)!),
    };
}
