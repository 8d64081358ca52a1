using System.Net;
using Connectors.Demo.Sandbox.Systems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Demo.Sandbox;

/// <summary>
/// An invented shop and mailing system on a loopback port, for tests and for trying the product. Never part of production.
/// </summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private readonly IssuedTokens _tokens;

    private SandboxServer(WebApplication app, SandboxOptions options) =>
        (_app, Options, _tokens) = (app, options, new IssuedTokens(options));

    public SandboxOptions Options { get; }

    public SandboxLog Log { get; } = new();

    public SandboxFaults Faults { get; } = new();

    public Uri Address => new(_app.Urls.First().Replace("[::1]", "localhost", StringComparison.Ordinal));

    /// <summary>All access and refresh tokens that were ever issued.</summary>
    public IReadOnlyCollection<string> Issued => _tokens.All;

    /// <summary>Revokes all access tokens before they expire; refresh tokens stay valid.</summary>
    public void RevokeAccess() => _tokens.RevokeAccess();

    /// <summary>Revokes all refresh tokens; access tokens stay valid.</summary>
    public void RevokeRefresh() => _tokens.RevokeRefresh();

    public static async Task<SandboxServer> StartAsync(SandboxOptions? options = null, CancellationToken cancel = default)
    {
        var chosen = options ?? new SandboxOptions();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            if (chosen.Port == 0) kestrel.Listen(IPAddress.Loopback, 0);
            else kestrel.ListenLocalhost(chosen.Port);
        });
        builder.Services.AddRoutingCore();
        var server = new SandboxServer(builder.Build(), chosen);
        server.Map();
        await server._app.StartAsync(cancel);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private void Map()
    {
        _app.Use(new Arrivals(Log, Faults, Options).InvokeAsync);
        _app.UseRouting();
        foreach (var version in new[] { 1, 2 })
        {
            var guard = new SignInGuard(Options.Credentials, _tokens);
            Shop.Map(_app.MapGroup($"/shop/v{version}").AddEndpointFilter(guard), version);
            Mail.Map(_app.MapGroup($"/mail/v{version}").AddEndpointFilter(guard), version);
            Shop.Map(_app.MapGroup($"/open/shop/v{version}"), version);
            Mail.Map(_app.MapGroup($"/open/mail/v{version}"), version);
        }

        OAuthEndpoints.Map(_app, Options, _tokens);
        Quirks.Map(_app);
        OddPages.Map(_app);
        GuidePage.Map(_app, Options.Credentials);
        LogPage.Map(_app, Log);
        FaultsPage.Map(_app, Faults);
    }
}
