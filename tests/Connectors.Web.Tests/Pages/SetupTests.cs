using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Connectors.Web.Tests.Pages;

/// <summary>The application on a database that nobody has used yet.</summary>
public sealed class EmptyApp : DemoHost
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Demo:Enabled", "false");
    }
}

public sealed class SetupTests(EmptyApp app) : IClassFixture<EmptyApp>
{
    [Fact]
    public async Task The_first_visitor_makes_the_organisation_and_everybody_after_finds_no_setup()
    {
        var cancel = TestContext.Current.CancellationToken;
        var visitor = new Visitor(app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
        Assert.Equal("/setup", (await visitor.Client.GetAsync("/sign-in", cancel)).Headers.Location?.ToString());

        var refused = await Visitor.ParseAsync(await visitor.SubmitAsync(
            "/setup",
            "form",
            ("organisation", "First Ltd"),
            ("name", "Robin"),
            ("email", "robin@first.example"),
            ("password", "short")));
        Assert.Contains("10 characters", refused.QuerySelector("#Password-fault")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", refused.QuerySelector("#password")!.GetAttribute("aria-invalid"));
        var done = await visitor.SubmitAsync(
            "/setup",
            "form",
            ("organisation", "First Ltd"),
            ("name", "Robin"),
            ("email", "robin@first.example"),
            ("password", "a-long-password"));

        Assert.Equal("/connectors", done.Headers.Location?.ToString());
        Assert.Contains("Publishing", (await visitor.ReadAsync("/publishing")).Title, StringComparison.Ordinal);
        Assert.Contains("First Ltd", (await visitor.ReadAsync("/members")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await app.CreateClient().GetAsync("/setup", cancel)).StatusCode);
        Assert.DoesNotContain(
            "demo.example", (await new Visitor(app.CreateClient()).ReadAsync("/sign-in")).Body!.TextContent, StringComparison.Ordinal);
    }
}
