using Connectors.Application.Installed;
using Connectors.Application.Instances;
using Connectors.Application.SigningIn;
using Connectors.Data;
using Connectors.Demo.Sandbox;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;
using Connectors.Outbound.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Tests.SigningIn;

public sealed class AccessTokensTests
{
    public static TheoryData<string> Providers => TestDatabase.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Of_copies_that_renew_at_once_one_asks_and_all_get_the_same_token(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var credentials = shop.Server.Options.Credentials;
        var instance = await shop.AddInstanceAsync(
            "application", ("applicationId", credentials.ClientId), ("applicationSecret", credentials.ClientSecret));
        var content = await ContentAsync(shop);
        var first = await TokenAsync(shop, instance, content, null, null);
        var copies = new[] { null, shop.Database.AddCopy(), shop.Database.AddCopy() };

        var renewed = await Task.WhenAll(Enumerable.Range(0, 9).Select(at =>
            TokenAsync(shop, instance, content, first, copies[at % copies.Length])));

        Assert.NotEqual(first, Assert.Single(renewed.Distinct()));
        Assert.Equal(2, shop.Server.Log.Entries.Count(entry => entry.PathAndQuery == "/oauth/token"));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_copy_that_went_away_while_it_renewed_holds_nobody_up_for_ever(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var credentials = shop.Server.Options.Credentials;
        var instance = await shop.AddInstanceAsync(
            "application", ("applicationId", credentials.ClientId), ("applicationSecret", credentials.ClientSecret));
        var past = DateTime.UtcNow.AddSeconds(-1);
        await shop.Database.With((ConnectorsDbContext db) => db.Instances
            .Where(row => row.Id == instance)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RenewingUntil, past)));

        Assert.NotNull(await TokenAsync(shop, instance, await ContentAsync(shop), null, null));
        Assert.Null(await shop.Database.With((ConnectorsDbContext db) => db.Instances
            .Where(row => row.Id == instance)
            .Select(row => row.RenewingUntil)
            .SingleAsync()));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_token_that_comes_after_the_instance_was_changed_is_not_kept(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var credentials = shop.Server.Options.Credentials;
        var instance = await shop.AddInstanceAsync(
            "application", ("applicationId", credentials.ClientId), ("applicationSecret", credentials.ClientSecret));
        var content = await ContentAsync(shop);
        var asked = await shop.Database.With((ConnectorsDbContext db) =>
            db.Instances.AsNoTracking().SingleAsync(row => row.Id == instance));
        var values = new Dictionary<string, string>
        { ["address"] = "127.0.0.1:1", ["applicationId"] = "other", ["applicationSecret"] = "other-secret" };
        var draft = new InstanceDraft("Elsewhere", "application", values, null);
        Assert.IsType<InstanceResult.Saved>(await shop.Database.With((ConnectorInstances instances) =>
            instances.EditAsync(instance, draft, TestDatabase.Dana, CancellationToken.None)));

        var late = await shop.Database.With((TokenExchange exchange) => exchange.AsApplicationAsync(
            new SignInSubject(asked, content, content.Authentication.Single(method => method.Key == "application")),
            CancellationToken.None));

        Assert.Equal(new Reason.InstanceChanged(), Assert.IsType<SignInResult.NeedsSignIn>(late).Reason);
        Assert.Contains(shop.Server.Log.Entries, entry => entry.PathAndQuery == "/oauth/token" && entry.Status == 200);
        Assert.Null(await shop.Database.With((ConnectorsDbContext db) => db.Instances
            .Where(row => row.Id == instance)
            .Select(row => row.Tokens)
            .SingleAsync()));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_rename_while_the_token_is_renewed_leaves_the_instance_signed_in(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var instance = await shop.AddOAuthAsync("oauth");
        Assert.IsType<SignInResult.SignedIn>(await shop.ConsentAsync(instance));
        var content = await shop.ContentAsync();
        var asked = await shop.Database.With((ConnectorsDbContext db) =>
            db.Instances.AsNoTracking().SingleAsync(row => row.Id == instance));
        await shop.RenameAsync(instance);

        var subject = new SignInSubject(asked, content, content.MethodOf("oauth")!);
        var renewed = Assert.IsType<SignInResult.SignedIn>(await shop.Database.With((TokenExchange exchange) =>
        {
            var tokens = Assert.IsType<OpenResult<TokenSet>.Opened>(exchange.TokensOf(asked)).Value!;
            return exchange.AgainAsync(subject, tokens.RefreshToken!, CancellationToken.None);
        }));

        Assert.Equal(renewed.AccessToken, await TokenAsync(shop, instance, content, null, null));
        Assert.NotEqual(renewed.AccessToken, await TokenAsync(shop, instance, content, renewed.AccessToken, null));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Signing_in_as_somebody_else_leaves_nothing_of_the_first_account(string provider)
    {
        var options = new SandboxOptions { RefreshTokens = RefreshTokens.ForFirstConsent };
        await using var shop = await SandboxShop.CreateAsync(provider, options);
        var (instance, content) = (await shop.AddOAuthAsync("oauth"), await shop.ContentAsync());
        await shop.ConsentAsync(instance);
        var second = Assert.IsType<SignInResult.SignedIn>(await shop.ConsentAsync(instance));

        var renewed = await shop.Database.With((AccessTokens tokens) =>
            tokens.GetAsync(instance, content, second.AccessToken, CancellationToken.None));

        Assert.Equal(new Reason.SignInExpired(), Assert.IsType<SignInResult.NeedsSignIn>(renewed).Reason);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_renewal_that_brings_no_other_refresh_token_leaves_the_one_there_is(string provider)
    {
        var options = new SandboxOptions { RefreshTokens = RefreshTokens.ForFirstConsent };
        await using var shop = await SandboxShop.CreateAsync(provider, options);
        var (instance, content) = (await shop.AddOAuthAsync("oauth"), await shop.ContentAsync());
        var token = Assert.IsType<SignInResult.SignedIn>(await shop.ConsentAsync(instance)).AccessToken;

        for (var time = 0; time < 2; time++) Assert.NotEqual(token, token = await TokenAsync(shop, instance, content, token, null));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task An_application_never_uses_a_refresh_token_so_that_none_can_die(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider, new SandboxOptions { RefreshTokens = RefreshTokens.Always });
        var (instance, content) = (await shop.AddOAuthAsync("application"), await shop.ContentAsync());
        var first = await TokenAsync(shop, instance, content, null, null);
        shop.Server.RevokeRefresh();

        Assert.NotEqual(first, await TokenAsync(shop, instance, content, first, null));
        Assert.DoesNotContain(shop.Server.Log.Entries, entry => entry.Body.Contains("refresh_token", StringComparison.Ordinal));
    }

    private static async Task<ConnectorContent> ContentAsync(SandboxShop shop) =>
        (await shop.Database.With((InstalledConnectors installed) =>
            installed.FindAsync(shop.Connector, CancellationToken.None)))!.Current.Content;

    private static async Task<string?> TokenAsync(
        SandboxShop shop, InstanceId instance, ConnectorContent content, string? refused, Microsoft.Extensions.Hosting.IHost? copy) =>
        Assert.IsType<SignInResult.SignedIn>(await shop.Database.With(
            (AccessTokens tokens) => tokens.GetAsync(instance, content, refused, CancellationToken.None), copy: copy)).AccessToken;
}
