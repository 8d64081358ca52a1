using Connectors.Application.Instances;
using Connectors.Application.SigningIn;
using Connectors.Demo.Sandbox;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Authentication;

namespace Connectors.Application.Tests.SigningIn;

/// <summary>How the application says who it is where tokens come from.</summary>
public sealed class TokenEndpointTests
{
    private const string Token = "/oauth/token";

    [Theory]
    [InlineData(null, false, "body")]
    [InlineData(null, true, "body basic")]
    [InlineData("body", false, "body")]
    [InlineData("basic", false, "basic")]
    [InlineData("basic", true, "basic")]
    public async Task An_application_gets_its_token(string? says, bool takesBasicOnly, string asked)
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite", new SandboxOptions { TakesBasicOnly = takesBasicOnly });

        Assert.IsType<SignInResult.SignedIn>(await SignInAsync(shop, says));

        Assert.Equal(asked, WaysOf(shop));
    }

    [Fact]
    public async Task Consent_and_its_renewal_get_theirs_where_only_Basic_is_taken()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite", new SandboxOptions { TakesBasicOnly = true });
        var (instance, content) = (await shop.AddOAuthAsync("oauth"), await shop.ContentAsync());

        var first = Assert.IsType<SignInResult.SignedIn>(await shop.ConsentAsync(instance));
        var again = await shop.Database.With((AccessTokens tokens) =>
            tokens.GetAsync(instance, content, first.AccessToken, CancellationToken.None));

        Assert.NotEqual(first.AccessToken, Assert.IsType<SignInResult.SignedIn>(again).AccessToken);
        Assert.Equal("body basic body basic", WaysOf(shop));
    }

    [Fact]
    public async Task A_connector_that_says_body_is_never_signed_in_by_Basic()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite", new SandboxOptions { TakesBasicOnly = true });

        var refused = Assert.IsType<SignInResult.NeedsSignIn>(await SignInAsync(shop, "body"));

        Assert.Equal(new Reason.ClientRejected(), refused.Reason);
        Assert.Equal("body", WaysOf(shop));
    }

    [Fact]
    public async Task A_wrong_secret_is_tried_once_in_each_way()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var instance = await shop.AddInstanceAsync("application", ("applicationId", "demo-client"), ("applicationSecret", "wrong"));

        var refused = await shop.Database.With(async (AccessTokens tokens) =>
            await tokens.GetAsync(instance, await shop.ContentAsync(), null, CancellationToken.None));

        Assert.Equal(new Reason.ClientRejected(), Assert.IsType<SignInResult.NeedsSignIn>(refused).Reason);
        Assert.Equal("body basic", WaysOf(shop));
    }

    [Fact]
    public async Task A_way_that_nobody_knows_is_refused_before_anything_is_sent()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");

        var refused = Assert.IsType<SignInResult.Failing>(await SignInAsync(shop, "jwt"));

        var problem = Assert.Single(Assert.IsType<Reason.NoTokenRequest>(refused.Reason).Why.Problems);
        Assert.Equal("clientAuthentication", Assert.IsType<Problem.Unfit>(problem).Name);
        Assert.Equal("", WaysOf(shop));
    }

    [Fact]
    public async Task An_error_that_is_no_text_is_no_unknown_client()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");

        var failed = Assert.IsType<SignInResult.Failing>(await SignInAsync(shop, null, "http://{{address}}/open/token"));

        Assert.Equal(new Reason.TokenEndpointStatus(400), failed.Reason);
        Assert.Single(shop.Server.Log.Entries);
    }

    private static async Task<SignInResult> SignInAsync(SandboxShop shop, string? says, string? tokenUrl = null)
    {
        var (instance, content) = (await shop.AddOAuthAsync("application"), await shop.ContentAsync());
        var said = content with
        {
            Authentication =
            [
                .. content.Authentication.Select(method =>
                    ClientAuthentications.With(method, says) with { TokenUrl = tokenUrl ?? method.TokenUrl }),
            ],
        };
        return await shop.Database.With((AccessTokens tokens) => tokens.GetAsync(instance, said, null, CancellationToken.None));
    }

    // How each request for a token said who asks; one that said it twice would be refused by strict servers (RFC 6749, 2.3).
    private static string WaysOf(SandboxShop shop) =>
        string.Join(' ', shop.Server.Log.Entries.Where(entry => entry.PathAndQuery == Token).Select(WayOf));

    private static string WayOf(SandboxEntry entry)
    {
        var isBody = entry.Body.Contains("client_secret=", StringComparison.Ordinal);
        Assert.NotEqual(isBody, entry.Headers.ContainsKey("Authorization"));
        return isBody ? "body" : "basic";
    }
}
