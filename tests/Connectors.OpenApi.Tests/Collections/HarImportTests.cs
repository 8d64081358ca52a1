namespace Connectors.OpenApi.Tests.Collections;

/// <summary>Recordings as browsers export them, and the connectors that come of them.</summary>
public sealed class HarImportTests
{
    /// <summary>A file; its name, base URL and inputs; its endpoints, a line each; its sign-in methods.</summary>
    public static TheoryData<string, string, string[], string[]> Files => new()
    {
        {
            "chrome.har",
            "Shop https://api.shop.example/v2",
            [
                "[orders/] GET /orders | access_token={{access_token}}; status={{status}}; accept: application/json; x-store: m"
                    + "ain |  | $.data PageNumber buyer id note total | status",
                "[orders/] GET /orders/{{orderId}} |  |  | id total | orderId!",
                "[lines/] GET /orders/{{orderId}}/lines |  |  | $ quantity sku | orderId!",
                "[orders/] POST /orders |  | buyer:Text lines[].quantity:Integer lines[].sku:Text | id",
            ],
            ["Bearer  access_token! token!"]
        },
        {
            "firefox.har",
            "Desk https://desk.example/rest",
            [
                "[tickets/] GET /tickets/{{ticketId}} | Accept: application/json |  | id subject | ticketId!",
                "[login/] POST /login |  | user={{user}}&password={{password}} | ok | user!",
                "[files/] POST /tickets/{{ticketId}}/files |  | file:File title:Text |  | ticketId!",
            ],
            ["ApiKey X-Api-Key apiKey! password!"]
        },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_recording_becomes_a_connector(string file, string start, string[] endpoints, string[] methods) =>
        CollectionFiles.IsConnector(file, start, endpoints, methods);

    [Theory]
    [InlineData("chrome.har")]
    [InlineData("firefox.har")]
    public void No_credential_and_no_value_that_a_person_sent_is_kept(string file) => CollectionFiles.HasNothingPrivate(file);

    [Fact]
    public void The_report_says_what_was_left_out()
    {
        var report = CollectionFiles.Imported("chrome.har").Report;

        foreach (var line in new[]
        {
            "/log/entries/2/request: Cookies were left out: sid. If the API needs them, ask for an API key instead.",
            "/log/entries/2/request: The credential (bearer token) was not stored. Enter it when you add an instance.",
            "/log/entries/8: 1 × requests that failed were left out: GET 404.",
            "/log/entries/9/request: 1 × hosts were left out, since https://api.shop.example got the most requests: https:/"
                + "/stats.tracker.example (1).",
            "/log/entries/0: 4 × requests for pages, images, scripts, styles and the like were left out.",
            "/log/entries/3/request: 1 × requests to an endpoint that was recorded before were merged into it.",
        })
            Assert.Contains(line, report.Select(note => $"{note}"));
        Assert.True(report[0].NeedsAction);
    }
}
