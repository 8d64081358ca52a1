using Connectors.Data.Queries;

namespace Connectors.Web.Tests.Pages;

/// <summary>What was removed is listed page by page, and nothing is left out in silence.</summary>
public sealed class RemovedListTests(DemoApp app) : IClassFixture<DemoApp>
{
    private const string Definition = """
        {
          "format": "connector/1", "name": "Gone", "baseUrl": "https://gone.example",
          "authentication": [{ "key": "open", "type": "none" }], "endpoints": [{ "key": "all", "path": "/all" }]
        }
        """;

    [Fact]
    public async Task Every_removed_connector_is_on_one_of_the_pages()
    {
        var visitor = await app.SignInElsewhereAsync();
        for (var at = 0; at <= Paging.Size; at++)
            await visitor.SubmitAsync(await visitor.BuildAsync(Definition) + "/remove", "main form", ("word", "confirm"));

        Assert.Equal(Paging.Size + 1, await CountAsync(visitor, "/connectors/removed", "form[action*=putback]"));
    }

    [Fact]
    public async Task Every_removed_flow_is_on_one_of_the_pages()
    {
        var visitor = await app.SignInElsewhereAsync();
        for (var at = 0; at <= Paging.Size; at++)
        {
            var flow = (await visitor.SubmitAsync("/flows/new", "main form", ("Form.Name", $"Gone {at}"))).Headers.Location!.ToString();
            await visitor.PostAsync(flow + "/edit?handler=remove");
        }

        Assert.Equal(Paging.Size + 1, await CountAsync(visitor, "/flows/removed", "form[action*=putback]"));
    }

    [Fact]
    public async Task Every_removed_instance_is_on_one_of_the_pages()
    {
        var visitor = await app.SignInElsewhereAsync();
        var connector = await visitor.BuildAsync(Definition);
        for (var at = 0; at <= Paging.Size; at++)
        {
            var added = await visitor.SubmitAsync(connector + "/instances/new", "main form", ("Form.Name", $"Gone {at}"));
            await visitor.SubmitAsync(added.Headers.Location + "/remove", "main form", ("word", "confirm"));
        }

        Assert.Equal(Paging.Size + 1, await CountAsync(visitor, connector, "details form[action*=putback]"));
    }

    // Counts the rows that can be put back on all pages.
    private static async Task<int> CountAsync(Visitor visitor, string start, string row)
    {
        var rows = new HashSet<string>();
        for (var address = start; address is not null;)
        {
            var page = await visitor.ReadAsync(address);
            rows.UnionWith(page.QuerySelectorAll(row)
                .Where(form => form.Closest(".message") is null)
                .Select(form => form.GetAttribute("action")!));
            var next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
            address = next is null ? null : start + next;
        }

        return rows.Count;
    }
}
