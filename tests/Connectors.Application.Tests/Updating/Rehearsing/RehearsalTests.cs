using Connectors.Data;
using Connectors.Demo.Sandbox;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;
using Connectors.Domain.Updating.Rehearsing;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Tests.Updating.Rehearsing;

/// <summary>What a rehearsal requests of a third party, and what it finds.</summary>
public sealed class RehearsalTests
{
    public static TheoryData<string> Providers => TestDatabase.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Fields_that_appear_and_fields_that_are_gone_are_found_and_nothing_is_sent(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        await shop.AddFlowAsync();
        await shop.OfferSecondVersionAsync();

        var found = await shop.RehearseAsync();

        var orders = found.Orders();
        Assert.Equal((RehearsalState.Done, 1, 1, 1), (found.Line.State, found.Line.Steps, found.Line.Done, found.Line.ToLookAt));
        Assert.Equal(RehearsalVerdict.FieldsGone, orders.Verdict);
        Assert.Equal("total", Assert.Single(orders.Fields!.Gone.Paths));
        Assert.Equal("amount", Assert.Single(orders.Fields.Appeared.Paths));
        // Two pages of ten each, of 23 orders.
        Assert.Equal((20, 20, true), (orders.Now!.Records, orders.Then!.Records, orders.Then.HasMore));
        Assert.All(orders.Then.Requests, request => Assert.Equal(("GET", 200), (request.Method, request.Status)));
        Assert.Equal((4, 0), (shop.Count("GET"), shop.Count("POST")));
        Assert.Equal(RehearsalRefusal.Sends, found.Report!.Steps.Single(step => step.Position == 2).Refusal);
    }

    [Fact]
    public async Task An_identical_request_is_sent_once_for_both_versions_and_once_for_all_flows_with_it()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var instance = await shop.AddInstanceAsync();
        await shop.AddFlowAsync(by: instance);
        await shop.AddFlowOfAsync(instance, "orders.list");
        await shop.OfferAsync(content => content);

        var found = await shop.RehearseAsync();

        Assert.Equal(2, shop.Count("GET"));
        Assert.Equal((2, 2, 0), (found.Line.Steps, found.Line.Done, found.Line.ToLookAt));
        Assert.All(
            found.Report!.Steps.Where(step => step.Refusal is null),
            step => Assert.Equal((RehearsalVerdict.Same, true, 20), (step.Verdict, step.IsIdentical, step.Then!.Records)));
    }

    [Theory]
    [InlineData("a path that is not there", RehearsalVerdict.Fails, 404)]
    [InlineData("no records at the place", RehearsalVerdict.Empty, 200)]
    public async Task A_step_that_will_go_wrong_is_found_before_the_update(string change, RehearsalVerdict verdict, int status)
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        await shop.AddFlowAsync();
        await shop.OfferOrdersAsync(endpoint => change == "no records at the place"
            ? endpoint with { Records = "$.nothing" }
            : endpoint with { Path = "/nowhere" });

        var orders = (await shop.RehearseAsync()).Orders();

        Assert.Equal((verdict, status), (orders.Verdict, orders.Then!.Requests[^1].Status));
        Assert.Equal(20, orders.Now!.Records);
    }

    [Fact]
    public async Task A_step_that_the_update_repairs_is_requested_on_the_new_version_alone()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        await shop.AddFlowOfAsync(await shop.AddInstanceAsync(), "later.list");
        await shop.OfferAsync(content => content with
        {
            Endpoints = [.. content.Endpoints, new Endpoint { Key = "later.list", Path = "/refunds", Records = "$.refunds" }],
        });

        var step = (await shop.RehearseAsync()).Orders();

        Assert.Equal((RehearsalVerdict.WorksAgain, 3), (step.Verdict, step.Then!.Records));
        Assert.Equal(new Reason.NotReady([new Problem.MissingEndpoint("later.list")]), step.Now!.Fault);
        Assert.Equal(1, shop.Count("GET"));
    }

    [Theory]
    [InlineData("POST", Direction.Receive, RehearsalRefusal.MayWrite)]
    [InlineData("GET", Direction.Send, RehearsalRefusal.Sends)]
    public async Task What_the_update_lets_write_is_not_requested_at_all(string method, Direction direction, RehearsalRefusal refusal)
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        await shop.AddFlowOfAsync(await shop.AddInstanceAsync(), "orders.list");
        await shop.OfferOrdersAsync(endpoint => endpoint with { Method = method, Direction = direction });

        var found = await shop.RehearseAsync();

        Assert.Equal(refusal, found.Orders().Refusal);
        Assert.Equal((RehearsalState.Done, 0), (found.Line.State, found.Line.Steps));
        Assert.Empty(shop.Server.Log.Entries);
    }

    [Fact]
    public async Task Credentials_do_not_reach_another_address_before_a_person_allows_it()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        await using var elsewhere = await SandboxServer.StartAsync(cancel: TestContext.Current.CancellationToken);
        await shop.AddFlowAsync();
        await shop.OfferAsync(content => content with { BaseUrl = $"{elsewhere.Address}shop/v1" });

        var found = await shop.RehearseAsync();

        Assert.Equal(RehearsalRefusal.NeedsConsent, found.Orders().Refusal);
        Assert.Empty(elsewhere.Log.Entries);
        Assert.Empty(shop.Server.Log.Entries);
    }

    [Fact]
    public async Task Nothing_is_stored_but_the_report_and_it_holds_no_secret_and_no_record()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var secret = shop.Server.Options.Credentials.ApiKey;
        await shop.AddFlowAsync(by: await shop.AddInstanceAsync("keyInQuery", ("queryKey", secret)));
        await shop.OfferSecondVersionAsync();
        var before = await InstancesAsync(shop);

        await shop.RehearseAsync();

        Assert.Equal(before, await InstancesAsync(shop));
        Assert.StartsWith("NotTested", before, StringComparison.Ordinal);
        Assert.Equal(0, await shop.Database.With((ConnectorsDbContext db) => db.FlowRuns.CountAsync()));
        Assert.Equal(0, await shop.Database.With((ConnectorsDbContext db) => db.FlowRunRequests.CountAsync()));
        var report = await shop.Database.With((ConnectorsDbContext db) => db.Rehearsals.Select(row => row.Report).SingleAsync());
        Assert.DoesNotContain(secret, report, StringComparison.Ordinal);
        Assert.DoesNotContain("Customer ", report, StringComparison.Ordinal);
        Assert.Contains(shop.Server.Log.Entries, entry => entry.PathAndQuery.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_was_refused_is_renewed_once_as_in_a_run()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        await shop.AddFlowAsync(by: await shop.AddOAuthAsync("application"));
        await shop.OfferSecondVersionAsync();
        await shop.RehearseAsync();
        shop.Server.RevokeAccess();

        var orders = (await shop.RehearseAsync()).Orders();

        Assert.Equal((RehearsalVerdict.FieldsGone, (Reason?)null, (Reason?)null), (orders.Verdict, orders.Now!.Fault, orders.Then!.Fault));
        Assert.Equal([401, 200, 200], orders.Now.Requests.Select(request => request.Status));
        Assert.Equal(2, shop.Server.Log.Entries.Count(entry => entry.PathAndQuery == "/oauth/token"));
    }

    [Fact]
    public async Task The_last_run_is_beside_it()
    {
        await using var shop = await SandboxShop.CreateAsync("Sqlite");
        var flow = await shop.AddFlowAsync();
        await shop.Database.StartAsync();
        await shop.AskAsync(flow);
        await shop.OverAsync(flow, 1);
        await shop.OfferSecondVersionAsync();

        // By the scheduler, as people start it.
        var id = await shop.QueueAsync();
        for (var look = 0; look < 100 && RehearsalStates.IsUnderWay((await shop.Database.ReadRehearsalAsync(id)).Line.State); look++)
            await Task.Delay(100, TestContext.Current.CancellationToken);

        var last = (await shop.Database.ReadRehearsalAsync(id)).Orders().Last!;
        Assert.Equal((RunState.Done, 200, 3, 23), (last.State, last.Status, last.Requests, last.Records));
    }

    private static Task<string> InstancesAsync(SandboxShop shop) => shop.Database.With(async (ConnectorsDbContext db) => string.Join(
        '\n',
        await db.Instances
            .Select(row => $"{row.State} {row.StateReason} {row.StateAt} {row.Revision} {row.FilledAt} {row.Tokens}")
            .ToListAsync()));
}
