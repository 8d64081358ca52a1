using Connectors.Domain.People;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.WebUtilities;

namespace Connectors.Web.Tests.Hosting;

/// <summary>Links that are read elsewhere lead to where people reach the application, whatever host a proxy gives its requests.</summary>
public sealed class PublicAddressTests
{
    [Theory]
    [InlineData(null, "http://localhost")]
    [InlineData("https://connectors.example.com/", "https://connectors.example.com")]
    [InlineData("http://example.com:8080/connectors", "http://example.com:8080/connectors")]
    public async Task Redirect_addresses_and_invitations_begin_with_it(string? setting, string start)
    {
        await using var app = new PublicApp(setting);
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync("oauth");

        var away = (await party.Visitor.Client.GetAsync(instance + "/sign-in", TestContext.Current.CancellationToken)).Headers.Location!;
        var edit = await party.Visitor.ReadAsync(instance + "/edit");
        var dana = await app.SignInAsync(Role.Administrator);
        var invited = await Visitor.ParseAsync(
            await dana.SubmitAsync("/members", "form[action$='Invite']", ("email", "new@demo.example"), ("role", "User")));

        Assert.Equal(start + "/instances/consent", QueryHelpers.ParseQuery(away.Query)["redirect_uri"].ToString());
        Assert.Contains(edit.QuerySelectorAll("main code"), code => code.TextContent == start + "/instances/consent");
        Assert.StartsWith(start + "/invitation/", invited.QuerySelector(".message code")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("connectors.example.com")]
    [InlineData("ftp://connectors.example.com")]
    [InlineData("https://connectors.example.com/?a=b")]
    [InlineData("https://dana@connectors.example.com")]
    [InlineData("/connectors")]
    public async Task One_that_links_can_not_begin_with_stops_the_start_with_the_remedy(string setting)
    {
        await using var app = new PublicApp(setting);

        var fault = Assert.Throws<InvalidOperationException>(() => app.Services);

        Assert.StartsWith(
            $"PublicAddress is \"{setting}\"; set it to the address where people open", fault.Message, StringComparison.Ordinal);
    }

    private sealed class PublicApp(string? setting) : DemoApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            if (setting is not null) builder.UseSetting("PublicAddress", setting);
        }
    }
}
