using Connectors.Application.Instances;
using Connectors.Application.SigningIn;
using Connectors.Data;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Demo;

/// <summary>
/// Lets the demo's instances of invented third parties be signed in, since no request can ever reach those. The sandbox's are tested by
/// their first run.
/// </summary>
public sealed class DemoSignIns(ConnectorsDbContext db, AccessTokens tokens)
{
    /// <param name="names">The instances.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task AddAsync(IReadOnlyCollection<string> names, CancellationToken cancel)
    {
        var instances = await db.Instances.AsNoTracking().Where(row => names.Contains(row.Name)).ToListAsync(cancel);
        foreach (var instance in instances)
            await tokens.KeepAsync(instance.Id, instance.FilledAt, new SignInResult.SignedIn(null) { IsTried = true }, cancel);
    }
}
