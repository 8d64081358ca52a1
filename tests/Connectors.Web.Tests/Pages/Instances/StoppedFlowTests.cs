using System.Net;
using AngleSharp.Html.Dom;

namespace Connectors.Web.Tests.Pages.Instances;

/// <summary>Editing an instance names the flows that it stops, and says why a form can't be saved.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class StoppedFlowTests(DemoApp app)
{
    [Fact]
    public async Task Changing_credentials_that_need_consent_names_the_flows_before_and_after_it_is_saved()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync("oauth");
        await party.ConsentAsync(instance);
        await party.AddFlowAsync(instance, "orders.list");

        var before = (await party.Visitor.ReadAsync(instance + "/edit")).QuerySelector("#used-by")!.TextContent;
        var done = await party.Visitor.SubmitAsync(instance + "/edit", "main form", ("Form.Fields[2].Value", "another-secret"));
        var after = await party.MessageAsync(done.Headers.Location!.ToString());

        Assert.Matches("these flows stop until .*:\\s+Orders on", before);
        Assert.Contains("Sign it in to use it. This flow can’t run until then: Orders on.", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_that_stops_nothing_names_no_flow_afterwards()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync("key");
        await party.AddFlowAsync(instance, "orders.list");

        var done = await party.Visitor.SubmitAsync(instance + "/edit", "main form", ("Form.Fields[1].Value", "another-key"));

        Assert.DoesNotContain("Orders on", await party.MessageAsync(done.Headers.Location!.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_whose_hidden_part_is_nonsense_says_why_it_is_not_saved()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync("key");

        var answer = await party.Visitor.SubmitAsync(instance + "/edit", "main form", ("Form.Seen", "abc"), ("Form.Name", "Renamed"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await Visitor.ParseAsync(answer);
        Assert.Contains("This form can't be saved", page.QuerySelector("form .fault")!.TextContent, StringComparison.Ordinal);
        await party.Visitor.SendAsync((IHtmlFormElement)page.QuerySelector("main form")!, instance + "/edit");
        Assert.Equal("Production", (await party.Visitor.ReadAsync(instance)).QuerySelector("h1")!.TextContent);
    }
}
