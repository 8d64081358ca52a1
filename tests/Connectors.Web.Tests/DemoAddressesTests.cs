using Connectors.Demo;
using Connectors.Domain.People;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests;

/// <summary>The demo data is where the sandbox is, also when that moved after it was made.</summary>
public sealed class DemoAddressesTests
{
    [Fact]
    public async Task Instances_that_use_the_sandbox_follow_it_to_another_port_and_others_stay()
    {
        await using var app = new DemoApp();
        var sam = await app.SignInAsync(Role.Manager);

        await using (var scope = app.Services.CreateAsyncScope())
            await ActivatorUtilities.CreateInstance<DemoAddresses>(scope.ServiceProvider)
                .FollowAsync("localhost:5999", TestContext.Current.CancellationToken);

        foreach (var name in (string[])["Web shop", "Newsletter"])
        {
            var page = await sam.ReadAsync(await AddressOfAsync(sam, name));
            Assert.Contains("localhost:5999", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
            Assert.Null(page.QuerySelector(".message"));
        }

        var other = await sam.ReadAsync(await AddressOfAsync(sam, "Staging"));
        Assert.DoesNotContain("5999", other.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_catalogue_names_the_port_that_the_sandbox_has() =>
        Assert.All(DemoCatalogue.Read("localhost:5999"), release =>
            Assert.DoesNotContain(DemoCatalogue.UsualSandbox, release.Release.Definition.ToText(), StringComparison.Ordinal));

    private static async Task<string> AddressOfAsync(Visitor visitor, string instance) =>
        (await visitor.ReadAsync("/connectors")).QuerySelectorAll("a[href^='/instances/']")
            .First(link => link.TextContent.Contains(instance, StringComparison.Ordinal))
            .GetAttribute("href")!;
}
