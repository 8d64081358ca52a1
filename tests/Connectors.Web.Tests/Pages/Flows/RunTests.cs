using System.Net;
using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Demo.Sandbox;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Reasons;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests.Pages.Flows;

/// <summary>A run of more requests than anybody reads shows those that matter, and leads to all of them.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class RunTests(DemoApp app)
{
    private const int Sent = 23;

    [Fact]
    public async Task Steps_that_a_failed_run_did_not_reach_are_named()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list", "orders.create");
        party.Server.Faults.Order(SandboxFault.BrokenJson);

        var failed = await party.RunAsync(flow);
        var done = await party.RunAsync(flow);

        var last = failed.QuerySelectorAll("section.panel")[^1];
        Assert.StartsWith("2. ", last.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("not reached", last.QuerySelector(".tag")!.TextContent);
        Assert.DoesNotContain("not reached", done.QuerySelector("#run")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_failed_comes_first_and_all_requests_are_found_page_by_page()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var run = await ManyAsync(party, copies: 4);

        var page = await party.Visitor.ReadAsync(run);

        var shape = page.QuerySelectorAll("section.panel")[1];
        Assert.Contains($"{5 * Sent} requests", shape.QuerySelector(".panel-head")!.TextContent, StringComparison.Ordinal);
        var parts = shape.QuerySelectorAll(".panel-part").Select(part => part.TextContent);
        Assert.Equal(["2 failed or unanswered", "Latest successful requests"], parts);
        var first = shape.QuerySelectorAll(".requests")[0].QuerySelectorAll(".tag").Select(tag => tag.TextContent);
        Assert.Equal(["500", "no response yet"], first);
        var all = shape.QuerySelector(".panel-foot a")!.GetAttribute("href")!;
        var numbers = new List<string>();
        for (var next = all; next is not null; next = await ReadAsync(party, next, numbers))
        {
        }

        Assert.Equal(Enumerable.Range(4, 5 * Sent).Select(number => $"#{number}"), numbers);
    }

    [Fact]
    public async Task The_pages_of_requests_look_again_while_the_run_goes_on_and_are_nobody_elses()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var run = await ManyAsync(party, copies: 4);
        var address = run + "/requests?shape=2&page=2";

        var over = await party.Visitor.ReadAsync(address);
        await ChangeAsync(run, db => db.FlowRuns.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, RunState.Running)));
        var live = await party.Visitor.ReadAsync(address);
        await ChangeAsync(run, db => db.FlowRuns.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, RunState.Done)));

        Assert.Null(over.QuerySelector("[data-live]"));
        Assert.NotNull(live.QuerySelector("#requests[data-live]"));
        Assert.Equal("?shape=2&page=2", live.QuerySelector(".actions a")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(party.Visitor, run + "/requests?shape=2&page=2000000000"));
        foreach (var nowhere in new[] { "/requests", "/requests?shape=3", "/requests?shape=x" })
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(party.Visitor, run + nowhere));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(await app.SignInAsync(Role.Administrator), address));
    }

    /// <returns>The address of the next page; null on the last.</returns>
    private static async Task<string?> ReadAsync(ThirdParty party, string address, List<string> numbers)
    {
        var page = await party.Visitor.ReadAsync(address);
        var found = page.QuerySelectorAll(".requests summary > .quiet").Select(number => number.TextContent).ToList();
        Assert.InRange(found.Count, 1, Paging.Size);
        numbers.AddRange(found);
        return page.QuerySelector("[rel=next]") is { } next ? address.Split('?')[0] + next.GetAttribute("href") : null;
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string address) =>
        (await visitor.Client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode;

    /// <summary>A run whose second shape made very many requests, of which the 20th failed and the last has no answer.</summary>
    private async Task<string> ManyAsync(ThirdParty party, int copies)
    {
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list", "orders.create");
        await party.RunAsync(flow);
        var run = (await party.Visitor.ReadAsync("/runs")).QuerySelector("tbody a")!.GetAttribute("href")!;
        await ChangeAsync(run, async db =>
        {
            var sent = await db.FlowRunRequests.AsNoTracking().Where(row => row.Position == 2).OrderBy(row => row.Number).ToListAsync();
            Assert.Equal(Sent, sent.Count);
            for (var copy = 1; copy <= copies; copy++)
            {
                foreach (var row in sent)
                {
                    (row.Id, row.Number) = (new RunRequestId(Guid.CreateVersion7()), row.Number + Sent);
                    db.FlowRunRequests.Add(row);
                }

                await db.SaveChangesAsync();
                db.ChangeTracker.Clear();
            }

            await db.FlowRunRequests.Where(row => row.Number == 23)
                .ExecuteUpdateAsync(set => set
                    .SetProperty(row => row.Status, 500)
                    .SetProperty(row => row.Error, new Reason.Rejected(500)));
            await db.FlowRunRequests.Where(row => row.Number == 3 + (Sent * (copies + 1)))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, (int?)null));
        });
        return run;
    }

    // As the organisation of the run, which has this one.
    private async Task ChangeAsync(string run, Func<ConnectorsDbContext, Task> change)
    {
        var id = new RunId(Guid.Parse(run.Split('/')[^1]));
        await using var all = app.Services.CreateAsyncScope();
        var organisation = await all.ServiceProvider.GetRequiredService<ConnectorsDbContext>().FlowRuns
            .AcrossOrganisations()
            .Where(row => row.Id == id)
            .Select(row => row.OrganisationId)
            .SingleAsync();
        await using var scope = TenantScope.Begin(app.Services.GetRequiredService<IServiceScopeFactory>(), organisation);
        await change(scope.Get<ConnectorsDbContext>());
    }
}
