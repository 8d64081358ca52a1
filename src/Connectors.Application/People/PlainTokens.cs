using Connectors.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Connectors.Application.People;

/// <summary>Encrypts, at start, the authenticator keys and recovery codes that earlier versions kept in the clear.</summary>
internal sealed class PlainTokens(IServiceScopeFactory scopes, TokenVault vault) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>();
        var plain = await db.UserTokens.AsNoTracking()
            .Where(row => row.LoginProvider != PreferenceStore.Provider)
            .Where(row => row.Value != null && !row.Value.StartsWith(TokenVault.Mark))
            .ToListAsync(cancellationToken);
        foreach (var token in plain)
        {
            var locked = vault.Lock(token.Value!);
            // Unless the person has set up another one meanwhile.
            await db.UserTokens
                .Where(row => row.UserId == token.UserId && row.LoginProvider == token.LoginProvider && row.Name == token.Name
                    && row.Value == token.Value)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Value, locked), cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
