using Connectors.Demo.Sandbox;

namespace Connectors.Web.Tests.Pages.Flows;

/// <summary>Among three hundred flows and their runs people find what they look for.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class FlowSearchTests(DemoApp app)
{
    [Fact]
    public async Task Flows_and_runs_are_found_by_how_they_stand()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list");
        var other = (await party.Visitor.SubmitAsync("/flows/new", "main form.form", ("Form.Name", "Without shapes")))
            .Headers.Location!.ToString();
        await party.RunAsync(flow);
        party.Server.Faults.Order(SandboxFault.BrokenJson);
        await party.RunAsync(flow);

        Assert.Equal(["Orders on"], await NamesAsync(party, "/flows?filter=failed"));
        Assert.Equal(["Without shapes"], await NamesAsync(party, "/flows?q=without"));
        Assert.Equal(["Orders on"], await NamesAsync(party, "/flows?q=SANDBOX"));
        Assert.Equal(["Orders on"], await NamesAsync(party, "/flows?q=production"));
        Assert.Contains(
            "No flow matches",
            (await party.Visitor.ReadAsync("/flows?q=nothing")).QuerySelector(".empty")!.TextContent,
            StringComparison.Ordinal);
        Assert.Single(await NamesAsync(party, "/runs?filter=failed&flow=" + flow.Split('/')[^1]));
        Assert.Equal(2, (await NamesAsync(party, "/runs")).Count);
        Assert.Empty(await NamesAsync(party, "/runs?flow=" + other.Split('/')[^1]));
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(ThirdParty party, string address) =>
        [.. (await party.Visitor.ReadAsync(address)).QuerySelectorAll("tbody tr td:first-child > a")
            .Select(link => link.FirstChild!.TextContent)];
}
