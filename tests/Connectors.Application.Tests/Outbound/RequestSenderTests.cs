using Connectors.Demo.Sandbox;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;
using Connectors.Outbound;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Application.Tests.Outbound;

public sealed class RequestSenderTests
{
    private static readonly Reason TooFar = new Reason.LimitUsedUp(1, RatePeriod.Day, DateTime.UnixEpoch);

    [Fact]
    public async Task A_request_that_only_reads_is_repeated_and_one_that_sends_is_not()
    {
        await using var sandbox = await SandboxServer.StartAsync(cancel: TestContext.Current.CancellationToken);
        sandbox.Faults.Order(SandboxFault.ServerError, 2);

        var read = await SendAsync(sandbox, "GET", "/open/shop/v1/settings");
        sandbox.Faults.Order(SandboxFault.ServerError, 1);
        var sent = await SendAsync(sandbox, "POST", "/open/shop/v1/orders");

        Assert.Equal((200, 2), (read.Status, read.Retries));
        Assert.Equal((500, 0), (sent.Status, sent.Retries));
        Assert.Equal(["GET", "GET", "GET", "POST"], sandbox.Log.Entries.Select(entry => entry.Method));
    }

    [Fact]
    public async Task A_request_that_sends_is_sent_again_where_it_was_refused_as_one_too_many()
    {
        await using var sandbox = await SandboxServer.StartAsync(cancel: TestContext.Current.CancellationToken);
        sandbox.Faults.Order(SandboxFault.TooManyRequests);

        var sent = await SendAsync(sandbox, "POST", "/open/shop/v1/orders");

        Assert.Equal((201, 1), (sent.Status, sent.Retries));
    }

    [Fact]
    public async Task A_GET_that_sends_is_not_repeated()
    {
        await using var sandbox = await SandboxServer.StartAsync(cancel: TestContext.Current.CancellationToken);
        sandbox.Faults.Order(SandboxFault.ServerError);

        var sent = await SendAsync(sandbox, "GET", "/open/shop/v1/settings", sends: true);

        Assert.Equal((500, 0), (sent.Status, sent.Retries));
        Assert.Single(sandbox.Log.Entries);
    }

    [Fact]
    public async Task Requests_repeats_and_redirects_wait_for_a_turn_each_and_are_given_up_where_it_is_too_far()
    {
        await using var sandbox = await SandboxServer.StartAsync(cancel: TestContext.Current.CancellationToken);
        var turns = 0;

        await SendAsync(sandbox, "GET", "/open/redirect/here", turn: () => ++turns > 99 ? TooFar : null);
        sandbox.Faults.Order(SandboxFault.ServerError, 3);
        var refused = await SendAsync(sandbox, "GET", "/open/shop/v1/settings", turn: () => ++turns > 5 ? TooFar : null);

        Assert.Equal(6, turns);
        Assert.Equal((null, TooFar, 2), (refused.Status, refused.Fault, refused.Retries));
        Assert.Equal(5, sandbox.Log.Entries.Count);
    }

    [Fact]
    public async Task Retry_After_is_waited_for()
    {
        await using var sandbox = await SandboxServer.StartAsync(cancel: TestContext.Current.CancellationToken);
        sandbox.Faults.Order(SandboxFault.TooManyRequests);

        var answer = await SendAsync(sandbox, "GET", "/open/shop/v1/settings");

        Assert.Equal((200, 1), (answer.Status, answer.Retries));
        Assert.True(answer.Duration >= TimeSpan.FromSeconds(1), $"It waited {answer.Duration}.");
    }

    [Fact]
    public async Task A_private_address_is_refused_at_the_connection_without_a_request()
    {
        await using var sandbox = await SandboxServer.StartAsync(cancel: TestContext.Current.CancellationToken);

        var byAddress = await SendAsync(sandbox, "GET", "/open/shop/v1/settings", allowed: "10.0.0.0/8");
        var byName = await SendAsync(sandbox, "GET", "/open/shop/v1/settings", allowed: "10.0.0.0/8", host: "localhost");

        Assert.IsType<Reason.PrivateNetwork>(byAddress.Fault);
        Assert.Equal(new Reason.PrivateNetwork("localhost"), byName.Fault);
        Assert.Empty(sandbox.Log.Entries);
    }

    [Fact]
    public async Task Redirects_are_followed_on_the_same_host_and_nowhere_else()
    {
        await using var sandbox = await SandboxServer.StartAsync(cancel: TestContext.Current.CancellationToken);

        var here = await SendAsync(sandbox, "GET", "/open/redirect/here");
        var elsewhere = await SendAsync(sandbox, "GET", "/open/redirect/elsewhere");

        Assert.True(here.IsSuccess);
        Assert.Equal(new Reason.RedirectElsewhere("169.254.169.254"), elsewhere.Fault);
        Assert.Equal(new Reason.RedirectInvalid(), (await SendAsync(sandbox, "GET", "/open/redirect/nowhere")).Fault);
        Assert.Equal(new Reason.RedirectOfWrite(), (await SendAsync(sandbox, "POST", "/open/redirect/here")).Fault);
    }

    [Theory]
    [InlineData("utf-8", "", false)]
    [InlineData("utf-8", "", true)]
    [InlineData("utf-8", "utf-8", true)]
    [InlineData("utf-8", "utf8", false)]
    [InlineData("utf-8", "\"UTF-8\"", false)]
    [InlineData("iso-8859-1", "ISO-8859-1", false)]
    [InlineData("windows-1252", "windows-1252", false)]
    [InlineData("windows-1250", "windows-1250", false)]
    [InlineData("utf-16", "utf-16", true)]
    [InlineData("utf-16", "utf-16", false)]
    [InlineData("utf-16", "", true)]
    [InlineData("utf-16", "", false)]
    [InlineData("utf-16BE", "utf-16", true)]
    [InlineData("utf-16BE", "", false)]
    [InlineData("utf-32", "", true)]
    [InlineData("utf-16", "utf-8", true)]
    public async Task A_response_is_read_in_the_charset_that_it_is_written_in(string encoding, string charset, bool marked)
    {
        await using var sandbox = await SandboxServer.StartAsync(cancel: TestContext.Current.CancellationToken);
        const string Text = """{"name":"Jürgen Groß"}""";

        var answer = await SendAsync(sandbox, "GET", Written(Text, encoding, charset) + $"&marked={marked}");

        Assert.Equal((Text, (Reason?)null), (answer.Body, answer.Fault));
    }

    [Fact]
    public async Task A_charset_that_nobody_knows_is_a_fault_only_where_the_text_is_needed()
    {
        await using var sandbox = await SandboxServer.StartAsync(cancel: TestContext.Current.CancellationToken);

        var unread = await SendAsync(sandbox, "GET", Written("{}", "utf-8", "klingon"));
        var empty = await SendAsync(sandbox, "GET", Written("", "utf-8", "klingon"));
        var refused = await SendAsync(sandbox, "GET", Written("{}", "utf-8", "utf-7") + "&status=404");

        Assert.Equal(new Reason.UnknownCharset("klingon"), unread.Fault);
        Assert.Equal((200, (Reason?)null), (empty.Status, empty.Fault));
        Assert.Equal((404, (Reason?)null), (refused.Status, refused.Fault));
    }

    [Fact]
    public async Task A_response_that_is_too_large_is_not_read_to_its_end()
    {
        await using var sandbox = await SandboxServer.StartAsync(cancel: TestContext.Current.CancellationToken);

        var answer = await SendAsync(sandbox, "GET", "/open/big?bytes=12000000");

        Assert.Equal(new Reason.TooLarge(10 * 1024 * 1024), answer.Fault);
    }

    [Fact]
    public async Task A_response_that_never_ends_is_given_up()
    {
        await using var sandbox = await SandboxServer.StartAsync(cancel: TestContext.Current.CancellationToken);

        Assert.Equal(new Reason.TimedOut(), (await SendAsync(sandbox, "GET", "/open/stalled", longest: "00:00:01")).Fault);
        Assert.Equal(new Reason.TimedOut(), (await SendAsync(sandbox, "POST", "/open/stalled", longest: "00:00:01")).Fault);
    }

    [Fact]
    public async Task A_third_party_that_asks_for_an_hour_is_not_waited_for()
    {
        await using var sandbox = await SandboxServer.StartAsync(cancel: TestContext.Current.CancellationToken);
        sandbox.Faults.RetryAfter = TimeSpan.FromHours(1);
        sandbox.Faults.Order(SandboxFault.TooManyRequests);

        var answer = await SendAsync(sandbox, "GET", "/open/shop/v1/settings");

        Assert.Equal((429, 0), (answer.Status, answer.Retries));
    }

    private static string Written(string text, string encoding, string charset)
    {
        var named = charset.Length > 0 ? $"&charset={Uri.EscapeDataString(charset)}" : "";
        return $"/open/written?text={Uri.EscapeDataString(text)}&encoding={encoding}{named}";
    }

    private static async Task<Answer> SendAsync(
        SandboxServer sandbox, string method, string path, string allowed = "127.0.0.0/8",
        string? host = null, string longest = "00:03:00", Func<Reason?>? turn = null, bool sends = false)
    {
        var settings = new Dictionary<string, string?> { ["Outbound:AllowedNetworks:0"] = allowed, ["Outbound:LongestRequest"] = longest };
        await using var services = new ServiceCollection()
            .AddConnectorsOutbound(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
        var url = new UriBuilder(new Uri(sandbox.Address, path)) { Host = host ?? sandbox.Address.Host }.Uri;
        var body = method == "POST" ? MaskedText.Open("{}") : null;
        var request = new RenderedRequest(method, MaskedText.Open(url.AbsoluteUri), [], body, body is null ? null : "application/json")
        { OnlyReceives = !sends && body is null };
        var what = new OutboundRequest(request) { Turns = turn is null ? null : new Course { Turn = turn } };
        return await services.GetRequiredService<RequestSender>().SendAsync(what, TestContext.Current.CancellationToken);
    }
}
