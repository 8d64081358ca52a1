using System.Security.Cryptography;
using System.Text;
using Connectors.Application.Alerting;
using Connectors.Data;
using Connectors.Domain.Flows;
using Connectors.Domain.Reasons;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Application.Tests.Alerting;

public sealed class AlertingTests
{
    public static TheoryData<string> Providers => TestDatabase.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_receiver_is_told_once_that_a_flow_began_to_fail_and_once_that_it_works_again(string provider)
    {
        await using var world = await World.CreateAsync(provider);
        await world.AddReceiverAsync();
        var (flow, still) = (await world.AddFlowAsync("Orders"), await world.AddFlowAsync("Prices"));

        await world.EndAsync(still, RunState.Done);
        await world.EndAsync(flow, RunState.Failed);
        Assert.Equal(["Orders fails"], await world.LookAsync());
        await world.EndAsync(flow, RunState.Failed);
        Assert.Equal([], await world.LookAsync());
        await world.EndAsync(flow, RunState.Done);
        Assert.Equal(["Orders works"], await world.LookAsync());
        Assert.Equal([], await world.LookAsync());
    }

    [Fact]
    public async Task What_failed_before_it_was_added_and_tests_and_what_a_person_cancelled_are_not_told()
    {
        await using var world = await World.CreateAsync("Sqlite");
        var flow = await world.AddFlowAsync("Orders");
        await world.EndAsync(flow, RunState.Failed);
        await world.AddReceiverAsync();
        await world.EndAsync(await world.AddFlowAsync("Tried"), RunState.Failed, isTest: true);
        await world.EndAsync(await world.AddFlowAsync("Stopped"), RunState.Cancelled);
        await world.EndAsync(flow, RunState.Failed);

        Assert.Equal([], await world.LookAsync());
    }

    [Fact]
    public async Task One_message_tells_of_all_flows()
    {
        await using var world = await World.CreateAsync("Sqlite");
        await world.AddReceiverAsync();
        foreach (var name in new[] { "Orders", "Prices", "Stock" }) await world.EndAsync(await world.AddFlowAsync(name), RunState.Failed);

        Assert.Equal(["Orders fails, Prices fails, Stock fails"], await world.LookAsync());
    }

    [Fact]
    public async Task A_message_that_is_not_taken_is_sent_later_with_what_came_meanwhile()
    {
        await using var world = await World.CreateAsync("Sqlite");
        await world.AddReceiverAsync();
        world.Inbox.Status = 500;
        await world.EndAsync(await world.AddFlowAsync("Orders"), RunState.Failed);
        Assert.Equal(["Orders fails"], await world.LookAsync());
        Assert.Equal(new Reason.Rejected(500), (await world.ReceiverAsync()).Error);

        world.Inbox.Status = 200;
        Assert.Equal([], await world.LookAsync());
        await world.EndAsync(await world.AddFlowAsync("Prices"), RunState.Failed);
        Assert.Equal(["Orders fails, Prices fails"], await world.LookAsync());
        Assert.Null((await world.ReceiverAsync()).Error);
        Assert.Equal([], await world.LookAsync());
    }

    [Fact]
    public async Task Two_copies_of_the_application_tell_it_once()
    {
        await using var world = await World.CreateAsync("Sqlite");
        await world.AddReceiverAsync();
        var other = world.AddCopy();
        await world.EndAsync(await world.AddFlowAsync("Orders"), RunState.Failed);

        await Task.WhenAll(
            other.Services.GetRequiredService<AlertWatch>().LookAsync(TestContext.Current.CancellationToken), world.LookOnlyAsync());

        Assert.Equal(["Orders fails"], world.Take());
    }

    [Fact]
    public async Task What_ended_while_it_was_removed_is_not_told_to_one_that_is_restored()
    {
        await using var world = await World.CreateAsync("Sqlite");
        await world.AddReceiverAsync();
        var id = (await world.ReceiverAsync()).Id;
        var flow = await world.AddFlowAsync("Orders");

        await world.UseAsync(receivers => receivers.RemoveAsync(id, CancellationToken.None));
        await world.EndAsync(flow, RunState.Failed);
        Assert.Equal([], await world.LookAsync());
        await world.UseAsync(receivers => receivers.PutBackAsync(id, CancellationToken.None));
        await world.EndAsync(flow, RunState.Failed);
        Assert.Equal([], await world.LookAsync());
        await world.EndAsync(flow, RunState.Done);

        Assert.Equal(["Orders works"], await world.LookAsync());
    }

    [Fact]
    public async Task Other_organisations_are_not_told()
    {
        await using var world = await World.CreateAsync("Sqlite");
        await world.AddReceiverAsync();
        world.Database.Organisation = await world.Database.AddOrganisationAsync("Other Ltd");
        await world.EndAsync(await world.AddFlowAsync("Theirs"), RunState.Failed);

        Assert.Equal([], await world.LookAsync());
    }

    [Fact]
    public async Task Messages_are_signed_as_Standard_Webhooks_says()
    {
        await using var world = await World.CreateAsync("Sqlite");
        var secret = await world.AddReceiverAsync();
        await world.EndAsync(await world.AddFlowAsync("Orders"), RunState.Failed);
        await world.LookOnlyAsync();

        var message = Assert.Single(world.Inbox.Take());
        var signed = Encoding.UTF8.GetBytes($"{message.Id}.{message.Timestamp}.{message.Body}");
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        Assert.Equal("v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed)), message.Signature);
    }

    [Fact]
    public async Task The_address_and_the_secret_are_encrypted_in_the_database()
    {
        await using var world = await World.CreateAsync("Sqlite");
        var secret = await world.AddReceiverAsync();

        var row = await world.Database.With((ConnectorsDbContext db) => db.AlertReceivers.SingleAsync());

        Assert.DoesNotContain("a-secret-part", row.Address, StringComparison.Ordinal);
        Assert.DoesNotContain(secret["whsec_".Length..], row.Secret, StringComparison.Ordinal);
        Assert.Equal("127.0.0.1", row.Host);
    }
}
