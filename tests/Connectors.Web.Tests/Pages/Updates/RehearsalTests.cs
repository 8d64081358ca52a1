using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages.Updates;

/// <summary>Rehearsals without script: started from the dialog and from a review, followed, stopped and read.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class RehearsalTests(DemoApp app)
{
    [Fact]
    public async Task An_update_is_rehearsed_from_its_dialog_and_the_report_names_the_fields()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list", "orders.create");
        var dialog = await party.Visitor.ReadAsync(party.Connector + "/update");
        Assert.Contains(
            "Runs the receiving steps once on the new version. Nothing is handed on or stored but the report.",
            dialog.QuerySelector(".rehearse")!.Words(),
            StringComparison.Ordinal);

        var (_, page) = await RehearseAsync(party);

        Assert.Equal("Rehearsal of Corner Store", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("1 of 1 step rehearsed, 1 needs review", page.QuerySelector("#rehearsal")!.Words(), StringComparison.Ordinal);
        var step = page.QuerySelector(".rehearsed")!;
        Assert.Equal("fields are gone", step.QuerySelector("h3 .tag")!.TextContent);
        Assert.Equal(["1 field gone: total", "1 new field: amount"], step.QuerySelectorAll(".fields").Select(line => line.Words()));
        Assert.Contains("It sends records. A rehearsal never sends.", page.Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("No run of the flow has come to this step yet.", step.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(party.Server.Log.Entries, entry => entry.Method != "GET");
        Assert.Contains(
            "Rehearsal of Corner Store", (await party.Visitor.ReadAsync("/updates/rehearsals")).Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_connectors_of_a_draft_are_rehearsed_from_its_review()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list");
        var ticks = (await party.Visitor.ReadAsync("/updates?lane=all")).QuerySelectorAll("[data-tick]").OfType<IHtmlInputElement>();
        var job = (await party.Visitor.SubmitAsync("/updates?lane=all", ".centre", [.. ticks.Select(tick => ("ids", tick.Value))]))
            .Headers.Location!.ToString();

        var (_, page) = await OverAsync(party.Visitor, await party.Visitor.SubmitAsync(job, "form.rehearse"));

        Assert.Single(page.QuerySelectorAll(".rehearsed"));
        Assert.Equal(job, page.QuerySelector(".actions a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_rehearsal_of_another_plan_says_so()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        var instance = await party.AddInstanceAsync("key");
        await party.AddFlowAsync(instance, "orders.list");
        var (address, page) = await RehearseAsync(party);
        Assert.DoesNotContain("This rehearsal was of another plan", page.Body!.Words(), StringComparison.Ordinal);

        await party.AddFlowAsync(instance, "products.list");

        Assert.Contains(
            "This rehearsal was of another plan", (await party.Visitor.ReadAsync(address)).Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rehearsal_that_is_over_can_not_be_stopped_and_is_nobody_elses()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list");
        var (address, _) = await RehearseAsync(party);

        var stopped = await party.Visitor.PostAsync(address + "?handler=stop");

        Assert.Equal(address, stopped.Headers.Location!.ToString());
        Assert.Equal("The rehearsal had already ended.", await party.MessageAsync(address));
        var elsewhere = await app.SignInAsync(Role.Administrator);
        Assert.Equal(HttpStatusCode.NotFound, await elsewhere.StatusAsync(address));
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.PostAsync(address + "?handler=stop")).StatusCode);
        var connector = party.Connector.Split('/')[^1];
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await elsewhere.PostAsync("/updates/rehearsals", ("connector", connector), ("option", "update"))).StatusCode);
    }

    [Fact]
    public async Task Who_may_only_read_can_start_and_stop_none()
    {
        var reader = await app.SignInAsync(Role.ReadOnly);
        var update = (await reader.ReadAsync("/connectors?q=corner-store")).QuerySelector(".entry .cog")!.GetAttribute("href") + "/update";

        Assert.Empty((await reader.ReadAsync(update)).QuerySelectorAll(".rehearse"));
        Assert.NotEmpty((await (await app.SignInAsync(Role.User)).ReadAsync(update)).QuerySelectorAll(".rehearse"));
        foreach (var address in new[] { "", "?handler=job", $"/{Guid.NewGuid()}?handler=stop" })
        {
            var answer = await reader.PostAsync("/updates/rehearsals" + address);
            Assert.Contains("/denied", $"{answer.Headers.Location}", StringComparison.Ordinal);
        }
    }

    private static async Task<(string Address, IDocument Page)> RehearseAsync(ThirdParty party) => await OverAsync(
        party.Visitor, await party.Visitor.SubmitAsync(party.Connector + "/update", "form#rehearse", ("option", "update")));

    private static async Task<(string Address, IDocument Page)> OverAsync(Visitor visitor, HttpResponseMessage started)
    {
        var address = started.Headers.Location!.ToString();
        Assert.StartsWith("/updates/rehearsals/", address, StringComparison.Ordinal);
        for (var look = 0; look < 300; look++)
        {
            var page = await visitor.ReadAsync(address);
            if (page.QuerySelector("[data-live]") is null) return (address, page);
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"{address} did not end.");
    }
}
