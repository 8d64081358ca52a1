using System.Text.Json;
using Connectors.Data.Queries;
using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages.Flows;

/// <summary>The picker of a step shows instances and endpoints page by page, and finds them by name, without script.</summary>
public sealed class StepPickerTests(DemoApp app) : IClassFixture<DemoApp>
{
    private const int More = 7;

    [Fact]
    public async Task Every_instance_and_every_endpoint_can_be_reached_page_by_page()
    {
        var visitor = await app.SignInAsync(Role.Administrator);
        var connector = await BuildAsync(visitor);
        for (var at = 0; at < Paging.Size + More; at++)
            await visitor.SubmitAsync(connector + "/instances/new", "main form", ("Form.Name", $"Picked {at}"));
        var flow = (await visitor.SubmitAsync("/flows/new", "main form", ("Form.Name", "Picking"))).Headers.Location!.ToString();

        var instances = await ReadAllAsync(visitor, $"{flow}/shape?search=picked");
        var endpoints = await ReadAllAsync(visitor, instances[^1].Address);

        Assert.Equal(Paging.Size + More, instances.DistinctBy(link => link.Text).Count());
        Assert.Equal(Paging.Size + More, endpoints.DistinctBy(link => link.Text).Count());
        var found = await ReadAllAsync(visitor, instances[^1].Address + "&search=thing+56");
        Assert.Equal("Thing 56", Assert.Single(found).Text);
        Assert.NotNull((await visitor.ReadAsync(endpoints[^1].Address)).QuerySelector("main form.form"));
    }

    private static async Task<string> BuildAsync(Visitor visitor) => await visitor.BuildAsync(JsonSerializer.Serialize(new
    {
        format = "connector/1",
        name = "Picked from",
        baseUrl = "https://picked.example",
        authentication = new[] { new { key = "open", type = "none" } },
        endpoints = Enumerable.Range(0, Paging.Size + More)
            .Select(at => new { key = $"thing.{at}", name = $"Thing {at}", path = $"/things/{at}", entity = $"kind {at % 3}" }),
    }));

    private static async Task<IReadOnlyList<(string Text, string Address)>> ReadAllAsync(Visitor visitor, string start)
    {
        var links = new List<(string, string)>();
        for (var address = start; address is not null;)
        {
            var page = await visitor.ReadAsync(address);
            links.AddRange(page.QuerySelectorAll("main .lines a").Select(link => (link.TextContent, link.GetAttribute("href")!)));
            Assert.NotNull(page.QuerySelector("form[role=search]"));
            var next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
            address = next is null ? null : start.Split('?')[0] + next;
        }

        return links;
    }
}
