using Microsoft.AspNetCore.Mvc.Testing;

namespace Connectors.Web.Tests.Pages;

public sealed class SetupFieldTests(EmptyApp app) : IClassFixture<EmptyApp>
{
    [Theory]
    [InlineData("organisation", "Organisation", "Enter the name of your organisation.")]
    [InlineData("name", "Name", "Enter your name.")]
    [InlineData("email", "Email", "Enter an email address such as kim@example.com.")]
    [InlineData("password", "Password", "Enter a password.")]
    public async Task A_blank_field_of_the_setup_says_so_beside_itself(string field, string fault, string words)
    {
        var visitor = new Visitor(app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
        var refused = await Visitor.ParseAsync(await visitor.SubmitAsync("/setup", "form", (field, "")));

        Assert.Equal(words, refused.QuerySelector($"#{fault}-fault")!.TextContent);
        Assert.Null(refused.QuerySelector("[role=alert]"));
    }
}
