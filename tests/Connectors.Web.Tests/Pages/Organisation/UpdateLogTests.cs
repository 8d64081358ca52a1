using System.Net;

namespace Connectors.Web.Tests.Pages.Organisation;

public sealed class UpdateLogTests(DemoApp app) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task An_update_links_to_its_connectors_history_and_once_that_is_removed_to_where_it_is_restored()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        await party.UpdateAsync("update");
        Assert.Equal(party.Connector + "/history", await LinkAsync(party.Visitor));

        await party.Visitor.SubmitAsync(party.Connector + "/remove", "main form", ("word", "confirm"));

        var address = await LinkAsync(party.Visitor);
        Assert.Equal("/connectors/removed", address);
        var restore = (await party.Visitor.ReadAsync(address)).QuerySelector(".item form")!.GetAttribute("action");
        Assert.StartsWith(party.Connector + "/remove", restore, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await party.Visitor.Client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
    }

    private static async Task<string> LinkAsync(Visitor visitor) =>
        (await visitor.ReadAsync("/activity/updates")).QuerySelector("main td a")!.GetAttribute("href")!;
}
