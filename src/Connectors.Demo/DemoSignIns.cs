using Connectors.Application.Instances;
using Connectors.Application.SigningIn;
using Connectors.Data;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Demo;

/// <summary>
/// Lets the demo's instances be signed in whose third parties no request can ever reach, and those of size Large. The other ones of the
/// sandbox are tested by their first run.
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
