using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;

namespace Connectors.Web.Tests.Pages;

/// <summary>Building a connector, and filling in an endpoint, from a cURL command.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class CurlTests(DemoApp app)
{
    private const string Secret = "hush-4711";

    private const string Command =
        "curl -X POST 'https://api.parts.example/v1/parts?dry=1' -H 'Authorization: Bearer " + Secret + "' -H 'X-Shop: main' "
            + "--json '{\"name\": \"Bolt\", \"secret\": \"" + Secret + "\"}' -b 'sid=" + Secret + "'";

    [Fact]
    public async Task A_connector_is_built_and_the_token_is_nowhere()
    {
        var visitor = await app.SignInElsewhereAsync();

        var address = await BuildAsync(visitor, Command);
        var page = await visitor.ReadAsync(address);

        Assert.Equal("Parts", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Cookies were left out: sid.", page.QuerySelector("#import-report")!.TextContent, StringComparison.Ordinal);
        foreach (var place in new[] { address, address + "/history", address + "/endpoint?key=POST /parts" })
            Assert.DoesNotContain(Secret, (await visitor.ReadAsync(place)).DocumentElement.OuterHtml, StringComparison.Ordinal);
        var stored = await visitor.Client.GetStringAsync(
            address + "/history/1?handler=download", TestContext.Current.CancellationToken);
        Assert.Contains("\"bearer\"", stored, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_connector_of_one_host_gets_a_number_and_good_news_are_not_a_warning()
    {
        var visitor = await app.SignInElsewhereAsync();

        var pages = new List<AngleSharp.Dom.IDocument>();
        foreach (var command in new[] { "curl https://api.parts.example/v1/parts -H 'Authorization: Bearer x'", Command })
        {
            pages.Add(await visitor.ReadAsync(await BuildAsync(visitor, command)));
        }

        Assert.Equal(["Parts", "Parts (2)"], pages.Select(page => page.QuerySelector("h1")!.TextContent));
        Assert.Equal(
            [false, true], pages.Select(page => page.QuerySelector("[role=status] .message")!.ClassList.Contains("message-attention")));
        Assert.Contains("Parts (2) was built.", pages[1].QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_cant_be_read_stays_in_its_field_with_the_reason()
    {
        var visitor = await app.SignInElsewhereAsync();

        var page = await Visitor.ParseAsync(await visitor.SubmitAsync(
            "/connectors/new", "#from-curl", ("curl", "curl 'https://a.example")));

        var field = (IHtmlTextAreaElement)page.QuerySelector("#curl")!;
        Assert.Equal("curl 'https://a.example", field.Value);
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Equal("/connectors/new", page.QuerySelector("main form")!.GetAttribute("action"));
        Assert.Contains("A single quote is not closed.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_fills_in_a_new_endpoint_for_review_and_saving_adds_it()
    {
        var visitor = await app.SignInElsewhereAsync();
        var connector = await BuildAsync(visitor, "curl https://api.parts.example/v1/parts");

        var page = await Visitor.ParseAsync(await visitor.SubmitAsync(
            connector + "/endpoint", "main form", ("Form.Name", "Add part"), ("curl", Command.Replace(", \"secret\"", ", \"note\"",
                StringComparison.Ordinal)), ("show", "curl")));

        string ValueOf(string field) => page.QuerySelector("#Form_" + field) switch
        {
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value ?? "",
            var input => input?.GetAttribute("value") ?? "",
        };
        Assert.Equal(("Add part", "POST /parts", "POST", "/parts"), (ValueOf("Name"), ValueOf("Key"), ValueOf("Method"), ValueOf("Path")));
        Assert.Equal(("dry: 1", "Accept: application/json\nX-Shop: main"), (ValueOf("Query"), ValueOf("Headers")));
        Assert.StartsWith("{\"name\": \"Bolt\"", ValueOf("Body"), StringComparison.Ordinal);
        Assert.Equal("", ((IHtmlTextAreaElement)page.QuerySelector("#curl")!).Value);
        Assert.Contains("The path continues the connector's base URL.", page.Body!.TextContent, StringComparison.Ordinal);
        var form = (IHtmlFormElement)page.QuerySelector("main form")!;
        Assert.Equal(connector, (await visitor.SendAsync(form, connector + "/endpoint")).Headers.Location?.ToString());
        Assert.Contains("Add part", (await visitor.ReadAsync(connector)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_host_is_said_and_a_fault_leaves_the_form_as_it_was()
    {
        var visitor = await app.SignInElsewhereAsync();
        var endpoint = await BuildAsync(visitor, "curl https://api.parts.example/v1/parts") + "/endpoint";

        var other = await Visitor.ParseAsync(
            await visitor.SubmitAsync(endpoint, "main form", ("curl", "curl https://api.other.example/v2/x"), ("show", "curl")));
        var broken = await Visitor.ParseAsync(
            await visitor.SubmitAsync(endpoint, "main form", ("Form.Path", "/mine"), ("curl", "curl -Z"), ("show", "curl")));

        Assert.Contains("starts with https://api.other.example/v2, the connector's with https://api.parts.example/v1",
            other.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/mine", broken.QuerySelector("#Form_Path")!.GetAttribute("value"));
        Assert.Equal("curl -Z", ((IHtmlTextAreaElement)broken.QuerySelector("#curl")!).Value);
        Assert.Contains("-Z is not an option that can be read.", broken.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "lines, name, ship.city, ship.express")]
    [InlineData(false, "")]
    public async Task The_values_of_its_body_become_fields_where_that_is_wanted(bool isWanted, string fields)
    {
        var visitor = await app.SignInElsewhereAsync();
        const string command =
            """curl https://a.example/orders --json '{"name": "Bo", "lines": [1], "ship": {"city": "Ulm", "express": true}}'""";

        var review = await Visitor.ParseAsync(await visitor.SubmitAsync("/connectors/new", "#from-curl", ("curl", command)));
        var tick = (IHtmlInputElement)review.QuerySelector("#fields")!;
        var wasTicked = tick.IsChecked;
        tick.IsChecked = isWanted;
        var built = (await visitor.SendAsync((IHtmlFormElement)review.QuerySelector("#review")!, "/connectors/new")).Headers.Location;

        var stored = JsonNode.Parse(await visitor.Client.GetStringAsync(
            built + "/history/1?handler=download", TestContext.Current.CancellationToken))!["endpoints"]![0]!;
        Assert.True(wasTicked);
        Assert.Equal(isWanted, stored["body"] is null);
        Assert.Equal(fields, string.Join(", ", stored["fields"]?.AsArray().Select(field => (string)field!["key"]!) ?? []));
    }

    // The review is sent on with what the command says.
    private static async Task<string> BuildAsync(Visitor visitor, string command)
    {
        var review = await Visitor.ParseAsync(await visitor.SubmitAsync("/connectors/new", "#from-curl", ("curl", command)));
        var built = await visitor.SendAsync((IHtmlFormElement)review.QuerySelector("#review")!, "/connectors/new");
        return built.Headers.Location!.ToString();
    }
}
