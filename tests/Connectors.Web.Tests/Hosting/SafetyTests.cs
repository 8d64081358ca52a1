using System.Net;
using Connectors.Domain.People;

namespace Connectors.Web.Tests.Hosting;

[Collection(nameof(OneDemoApp))]
public sealed class SafetyTests(DemoApp app)
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/health/live")]
    [InlineData("/connectors")]
    [InlineData("/nowhere")]
    public async Task Every_answer_lets_the_browser_run_and_show_only_what_comes_from_here(string address)
    {
        var answer = await app.CreateClient().GetAsync(address, TestContext.Current.CancellationToken);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public void The_application_has_the_cultures_that_the_client_of_SQL_Server_needs()
    {
        var settings = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Connectors.Web.runtimeconfig.json"));

        Assert.Contains("configProperties", settings, StringComparison.Ordinal);
        Assert.DoesNotContain("System.Globalization.Invariant\"", settings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_without_the_forms_token_is_refused()
    {
        var visitor = await app.SignInAsync(Role.Manager);
        using var empty = new FormUrlEncodedContent([]);

        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await visitor.Client.PostAsync("/marketplace/payday", empty, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task No_page_holds_a_script_or_a_style_of_its_own()
    {
        var visitor = await app.SignInAsync(Role.Administrator);

        foreach (var address in new[] { "/connectors", "/marketplace", "/marketplace/shop-front", "/activity", "/connectors/new" })
        {
            var page = await visitor.ReadAsync(address);
            Assert.Equal([], page.QuerySelectorAll("style, [style], script:not([src]), [onclick]").Select(element => element.OuterHtml));
        }
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_sign_in()
    {
        var answer = await app
            .CreateClient(new() { AllowAutoRedirect = false })
            .GetAsync("/connectors", TestContext.Current.CancellationToken);

        Assert.Equal("/sign-in", answer.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task The_health_checks_answer() =>
        Assert.Equal("Healthy", await app.CreateClient().GetStringAsync("/health/ready", TestContext.Current.CancellationToken));
}
