using Connectors.Application.Flows;
using Connectors.Application.Instances;
using Connectors.Data;
using Connectors.Demo.Sandbox;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.Reasons;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Tests.Flows;

/// <summary>What becomes of a run whose instance is edited while it goes on.</summary>
public sealed class ShapeAccessTests
{
    public static TheoryData<string> Providers => TestDatabase.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_rename_in_the_middle_of_a_run_does_not_end_it_where_a_token_is_renewed(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var instance = await shop.AddOAuthAsync("oauth");
        Assert.IsType<SignInResult.SignedIn>(await shop.ConsentAsync(instance));

        var run = await RunAsync(shop, instance, () => shop.RenameAsync(instance));

        Assert.Equal((RunState.Done, (Reason?)null), (run.State, run.Error));
        Assert.Equal(2, shop.Server.Log.Entries.Count(entry => entry.PathAndQuery == "/oauth/token"));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Other_credentials_in_the_middle_of_a_run_end_it_where_a_token_is_renewed(string provider)
    {
        await using var shop = await SandboxShop.CreateAsync(provider);
        var instance = await shop.AddOAuthAsync("oauth");
        Assert.IsType<SignInResult.SignedIn>(await shop.ConsentAsync(instance));

        var run = await RunAsync(shop, instance, async () =>
        {
            var values = new Dictionary<string, string>
            {
                ["address"] = shop.Server.Address.Authority,
                ["clientId"] = "somebody-else",
                ["clientSecret"] = "another-secret",
            };
            var draft = new InstanceDraft("Production", "oauth", values, null);
            await shop.Database.With((ConnectorInstances instances) =>
                instances.EditAsync(instance, draft, TestDatabase.Dana, CancellationToken.None));
        });

        Assert.Equal(RunState.Failed, run.State);
        Assert.Null(await shop.Database.With((ConnectorsDbContext db) =>
            db.Instances.Where(row => row.Id == instance).Select(row => row.Tokens).SingleAsync()));
    }

    // The edit is made, and all access tokens are taken back, while the third party takes its time to answer the first request.
    private static async Task<RunLine> RunAsync(SandboxShop shop, InstanceId instance, Func<Task> edit)
    {
        shop.Server.Faults.SlowFor = TimeSpan.FromSeconds(2);
        shop.Server.Faults.Order(SandboxFault.Slow);
        var flow = await shop.AddFlowAsync(by: instance);
        await shop.Database.StartAsync();
        await shop.AskAsync(flow);
        for (var look = 0; look < 200 && shop.Count("GET") == 0; look++) await Task.Delay(50);
        Assert.Equal(1, shop.Count("GET"));
        await edit();
        shop.Server.RevokeAccess();
        return Assert.Single(await shop.OverAsync(flow, 1));
    }
}
