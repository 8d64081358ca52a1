using System.Net;

namespace Connectors.Web.Tests.Hosting;

/// <summary>Which address the application calls its own, and whom it believes about where a request came from.</summary>
public sealed class HostsTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_redirect_follows_the_host_that_a_request_names()
    {
        await using var app = new ProductionApp();

        var answer = await app.Visit("https://evil.example").Client.GetAsync("/connectors", Cancel);

        Assert.StartsWith(ProductionApp.Address + "/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_allowed_hosts_links_begin_with_the_first_and_other_hosts_are_refused()
    {
        await using var app = new ProductionApp(("PublicAddress", ""), ("AllowedHosts", "*.example.com;people.example.com"));

        var answer = await app.Visit("https://other.example.com").Client.GetAsync("/connectors", Cancel);
        var refused = await app.Visit("https://evil.example").Client.GetAsync("/connectors", Cancel);

        Assert.StartsWith("https://people.example.com/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Http_leads_to_https_and_probes_are_answered_over_http()
    {
        await using var app = new ProductionApp();
        var visitor = app.Visit("http://10.1.2.3:8080");

        var answer = await visitor.Client.GetAsync("/connectors?q=a%20b", Cancel);
        var probe = await visitor.Client.GetAsync("/health/ready", Cancel);

        Assert.Equal(HttpStatusCode.TemporaryRedirect, answer.StatusCode);
        Assert.Equal(ProductionApp.Address + "/connectors?q=a%20b", answer.Headers.Location!.AbsoluteUri);
        Assert.Equal(HttpStatusCode.OK, probe.StatusCode);
    }

    [Fact]
    public async Task Over_https_browsers_are_told_to_stay_there_for_a_year()
    {
        await using var app = new ProductionApp();

        var answer = await app.Visit().Client.GetAsync("/sign-in", Cancel);

        Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task Where_the_public_address_is_http_nothing_leads_to_https()
    {
        await using var app = new ProductionApp(("PublicAddress", "http://localhost:8080"));

        var answer = await app.Visit("http://localhost:8080").Client.GetAsync("/connectors", Cancel);

        Assert.StartsWith("http://localhost:8080/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.0.0.5", "10.0.0.5", true)]
    [InlineData("172.16.0.1, 10.0.0.0/24", "10.0.0.77", true)]
    [InlineData("10.0.0.5", "10.0.0.6", false)]
    [InlineData("", "127.0.0.1", false)]
    public async Task Only_a_named_proxy_can_say_that_a_request_came_over_https(string proxies, string sender, bool isBelieved)
    {
        await using var app = new ProductionApp(("Proxies", proxies)) { Sender = IPAddress.Parse(sender) };
        var visitor = app.Visit("http://connectors.example.com");
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");

        var answer = await visitor.Client.GetAsync("/sign-in", Cancel);

        Assert.Equal(isBelieved, answer.Headers.Location?.ToString() == "/setup");
        Assert.Equal(!isBelieved, app.Log.Any(line => line.Contains("not named in Proxies", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_proxy_that_is_no_address_stops_the_start_with_the_remedy()
    {
        await using var app = new ProductionApp(("Proxies:0", "gateway"));

        var fault = Assert.Throws<InvalidOperationException>(() => app.Services);

        Assert.StartsWith("Proxies names \"gateway\"; give the address of a proxy", fault.Message, StringComparison.Ordinal);
    }
}
