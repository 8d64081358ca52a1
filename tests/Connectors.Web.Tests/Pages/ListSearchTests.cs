using Connectors.Application.Marketplace;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests.Pages;

/// <summary>Long lists are searched and paged, and nothing is left out in silence.</summary>
public sealed class ListSearchTests(DemoApp app) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task Connectors_are_found_by_their_package_their_instances_and_the_flows_on_them()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list");

        foreach (var search in new[] { "corner-STORE", "production", "orders on" })
            Assert.Equal((search, "Corner Store"), (search, string.Join(',', await ConnectorsAsync(party.Visitor, search))));
        Assert.Empty(await ConnectorsAsync(party.Visitor, "nothing is called this"));
    }

    [Fact]
    public async Task Names_of_instances_and_flows_elsewhere_find_nothing_here()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);

        Assert.Empty(await ConnectorsAsync(party.Visitor, "newsletter"));
    }

    [Fact]
    public async Task The_marketplace_shows_every_package_page_by_page()
    {
        await PublishAsync(MarketplaceCatalog.PageSize);
        var visitor = await app.SignInAsync(Role.ReadOnly);
        var names = new List<string>();

        for (var address = "/marketplace"; address is not null;)
        {
            var page = await visitor.ReadAsync(address);
            names.AddRange(page.QuerySelectorAll(".tile h2").Select(name => name.TextContent));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(MarketplaceCatalog.PageSize, names.Count(name => name.StartsWith("Paged ", StringComparison.Ordinal)));
        Assert.Contains("Shop Front", names);
        Assert.Equal(names.Count, names.Distinct().Count());
        var found = (await visitor.ReadAsync("/marketplace?q=paged-59")).QuerySelectorAll(".tile h2");
        Assert.Equal("Paged 59", Assert.Single(found).TextContent);
    }

    private static async Task<IReadOnlyList<string>> ConnectorsAsync(Visitor visitor, string search) =>
    [
        .. (await visitor.ReadAsync("/connectors?q=" + Uri.EscapeDataString(search)))
            .QuerySelectorAll(".entry-name")
            .Select(link => link.TextContent),
    ];

    private async Task PublishAsync(int count)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var publisher = scope.ServiceProvider.GetRequiredService<Publisher>();
        for (var at = 0; at < count; at++)
        {
            var content = new ConnectorContent { Name = $"Paged {at:00}", BaseUrl = "https://api.example" };
            var definition = Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Create(content)).Definition;
            var release = new NewRelease(PackageId.Parse($"paged-{at:00}"), ReleaseVersion.Parse("1.0.0"), definition, "The first.");
            var pat = new Actor(default(MemberId), "Pat", Rights.All);
            Assert.IsType<PublishResult.Published>(await publisher.PublishAsync(release, pat, default));
        }
    }
}
