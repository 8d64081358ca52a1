using System.Net;
using Connectors.Web.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests.Hosting;

/// <summary>A stranger can't post as often as they like, on any page that lets strangers post.</summary>
public sealed class OpenPostsTests
{
    [Fact]
    public async Task Every_page_that_asks_nobody_to_sign_in_slows_posts_down()
    {
        await using var app = new ProductionApp(("SignIn:PerMinute", "2"));
        var pages = OpenPages(app);

        Assert.All(["sign-in", "sign-in/code", "invitation/{token}", "setup", "theme", "sign-out"], page => Assert.Contains(page, pages));
        foreach (var (page, number) in pages.Select((page, number) => (page, number)))
        {
            app.Sender = new IPAddress([192, 0, 2, (byte)number]);
            var address = "/" + page.Replace("{token}", "x", StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.TooManyRequests, await LastOfAsync(app, address));
        }
    }

    [Fact]
    public async Task The_refusal_is_in_words_and_says_how_long_to_wait()
    {
        await using var app = new ProductionApp(("SignIn:PerMinute", "1"));
        var visitor = app.Visit();

        using var empty = new FormUrlEncodedContent([]);
        await visitor.Client.PostAsync("/sign-in", empty, TestContext.Current.CancellationToken);
        var refused = await visitor.Client.PostAsync("/sign-in", empty, TestContext.Current.CancellationToken);

        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("Too many attempts", (await Visitor.ParseAsync(refused)).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public void Addresses_that_one_sender_owns_count_together(string one, string other, bool same) =>
        Assert.Equal(same, OpenPosts.SenderOf(IPAddress.Parse(one)) == OpenPosts.SenderOf(IPAddress.Parse(other)));

    private static async Task<HttpStatusCode> LastOfAsync(ProductionApp app, string address)
    {
        var visitor = app.Visit();
        var last = HttpStatusCode.OK;
        for (var post = 0; post < 7; post++)
        {
            using var empty = new FormUrlEncodedContent([]);
            last = (await visitor.Client.PostAsync(address, empty, TestContext.Current.CancellationToken)).StatusCode;
        }

        return last;
    }

    private static List<string> OpenPages(ProductionApp app) =>
    [
        .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
                && endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Distinct(),
    ];
}
