using System.Net;
using AngleSharp.Html.Dom;

namespace Connectors.Web.Tests.Pages;

[Collection(nameof(OneDemoApp))]
public sealed class UpdateRaceTests(DemoApp app)
{
    private const int Rounds = 12;

    [Theory]
    [InlineData("overwrite")]
    [InlineData("alongside")]
    public async Task An_update_that_races_a_removal_is_done_or_says_that_the_connector_is_gone(string option)
    {
        for (var round = 0; round < Rounds; round++)
        {
            await using var party = await ThirdParty.StartPrebuiltAsync(app);
            await party.ModifyAsync();
            var (update, remove) = (party.Connector + "/update", party.Connector + "/remove");
            using var updating = await FormAsync(
                party.Visitor, update, ".update form", ("option", option), ("consents", "overwrite/lose-edits"));
            using var removing = await FormAsync(party.Visitor, remove, "main form.form", ("word", "confirm"));

            var answers = await Task.WhenAll(
                party.Visitor.Client.PostAsync(update, updating, TestContext.Current.CancellationToken),
                party.Visitor.Client.PostAsync(remove, removing, TestContext.Current.CancellationToken));

            var (updated, removed) = (answers[0], answers[1]);
            Assert.Equal((HttpStatusCode.Redirect, "/connectors"), (removed.StatusCode, removed.Headers.Location?.ToString()));
            Assert.Contains(updated.StatusCode, new[] { HttpStatusCode.Redirect, HttpStatusCode.NotFound });
            Assert.Equal(updated.StatusCode == HttpStatusCode.Redirect, await WasUpdatedAsync(party, option));
        }
    }

    // The removed connector has the new version, or the new version is on the list without it.
    private static async Task<bool> WasUpdatedAsync(ThirdParty party, string option)
    {
        Assert.Equal(HttpStatusCode.NotFound, await party.Visitor.StatusAsync(party.Connector));
        var list = await party.Visitor.ReadAsync("/connectors");
        if (option == "alongside") return list.QuerySelectorAll(".entry").Length == 1;
        Assert.Empty(list.QuerySelectorAll(".entry"));
        var removed = await party.Visitor.ReadAsync("/connectors/removed");
        return removed.QuerySelector("main")!.TextContent.Contains("2.0.0", StringComparison.Ordinal);
    }

    // Both forms are open before either is sent.
    private static async Task<FormUrlEncodedContent> FormAsync(
        Visitor visitor, string address, string selector, params (string Name, string Value)[] fields)
    {
        var hidden = (await visitor.ReadAsync(address)).QuerySelector(selector)!
            .QuerySelectorAll("input[type=hidden]")
            .OfType<IHtmlInputElement>()
            .Select(input => KeyValuePair.Create(input.Name!, input.Value));
        return new FormUrlEncodedContent(hidden.Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
    }
}
