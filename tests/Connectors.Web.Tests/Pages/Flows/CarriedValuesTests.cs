using AngleSharp.Html.Dom;

namespace Connectors.Web.Tests.Pages.Flows;

/// <summary>The shop's second release calls the number of a customer in its path by another name.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class CarriedValuesTests(DemoApp app)
{
    [Fact]
    public async Task A_path_variable_that_a_release_renames_keeps_its_value_and_undo_brings_the_name_back()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, hasFields: true);
        var flow = await AddFlowAsync(party);
        var dialog = (await party.Visitor.ReadAsync(party.Connector + "/update")).QuerySelector("main")!.Words();
        var updated = await party.UpdateAsync("update");
        var undo = (IHtmlFormElement)(await party.Visitor.ReadAsync(updated.Headers.Location!.ToString())).QuerySelector(".message form")!;
        var after = await party.Visitor.ReadAsync(flow);
        var history = (await party.Visitor.ReadAsync($"{flow}/history")).QuerySelector(".timeline")!.Words();

        Assert.Contains("Orders on keeps its values: id is called customerId from now on", dialog, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, updated.StatusCode);
        Assert.Empty(after.QuerySelectorAll(".shapes .loss"));
        Assert.Contains("Number of the customer: {{ id }}", after.QuerySelector(".shapes")!.Words(), StringComparison.Ordinal);
        Assert.Contains("customerId of customers.get: default → {{ id }}", history, StringComparison.Ordinal);

        await party.Visitor.SendAsync(undo, "/connectors");
        var undone = await party.Visitor.ReadAsync(flow);

        Assert.Empty(undone.QuerySelectorAll(".shapes .loss"));
        Assert.Contains("Number of the customer: {{ id }}", undone.QuerySelector(".shapes")!.Words(), StringComparison.Ordinal);
        Assert.Contains(
            "id of customers.get: default → {{ id }}",
            (await party.Visitor.ReadAsync($"{flow}/history")).QuerySelector(".timeline > li")!.Words(),
            StringComparison.Ordinal);
    }

    private static async Task<string> AddFlowAsync(ThirdParty party)
    {
        var flow = await party.AddFlowAsync(await party.AddInstanceAsync("key", $"Shop {Guid.NewGuid():N}"), "orders.list");
        var instance = (await party.Visitor.ReadAsync(flow)).QuerySelector(".shapes a[href^='/instances/']")!.GetAttribute("href")!;
        await party.Visitor.SubmitAcceptedAsync(
            $"{flow}/shape?instance={instance.Split('/')[^1]}&endpoint=customers.get",
            "main form.form",
            ("Form.Values[0].Value", "{{ id }}"));
        return flow;
    }
}
