using AngleSharp.Dom;

namespace Connectors.Web.Tests.Pages.Editing;

/// <summary>A whole definition is edited as JSON and saved as one revision.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class EditJsonTests(DemoApp app)
{
    private const string Endpoint = """{ "key": "tags.list", "name": "Receive tags", "method": "GET", "path": "/tags" }""";

    [Fact]
    public async Task Many_changes_become_one_revision_that_can_be_undone()
    {
        var (visitor, connector) = await BuildAsync();
        var text = TextOf(await visitor.ReadAsync(connector + "/json"));

        await SaveAsync(
            visitor, connector, With(text, Endpoint).Replace("https://api.example", "https://api.example/v2", StringComparison.Ordinal));

        var page = await visitor.ReadAsync(connector);
        Assert.Contains("Saved as revision 2: 2 changes.", page.QuerySelector(".message")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Receive tags", page.Body!.TextContent, StringComparison.Ordinal);
        await visitor.SubmitAsync(connector + "/history", ".timeline form");
        Assert.Equal(text, TextOf(await visitor.ReadAsync(connector + "/json")));
    }

    [Theory]
    [InlineData("""{ "key": "a", "method": "GET", "path": "/a", "direction": "both" }""", "direction must be one of: receive, send.")]
    [InlineData("""{ "key": "a", "method": "GET", "path": "/{{nobody}}", "nothing": }""", "Not JSON at line")]
    [InlineData("""{ "name": "a", "method": "GET", "path": "/a" }""", "key")]
    public async Task A_fault_is_said_with_its_line_and_the_text_stays(string endpoint, string words)
    {
        var (visitor, connector) = await BuildAsync();
        var text = With(TextOf(await visitor.ReadAsync(connector + "/json")), endpoint);

        var page = await Visitor.ParseAsync(await SaveAsync(visitor, connector, text));

        var said = page.QuerySelector("#Form_Text-fault")!.TextContent;
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.Matches("[Ll]ine [0-9]+", said);
        Assert.Equal(text, TextOf(page));
    }

    [Fact]
    public async Task Several_faults_are_listed_by_line()
    {
        var (visitor, connector) = await BuildAsync();
        const string Two = """
            { "key": "a", "direction": "up" },
            { "key": "b", "direction": "down" }
            """;
        var text = With(TextOf(await visitor.ReadAsync(connector + "/json")), Two);

        var page = await Visitor.ParseAsync(await SaveAsync(visitor, connector, text));

        var faults = page.QuerySelectorAll("main ul.fault li").Select(one => one.TextContent).ToList();
        Assert.True(faults.Count > 1);
        Assert.All(faults, fault => Assert.StartsWith("Line ", fault, StringComparison.Ordinal));
        Assert.Contains($"has {faults.Count} faults", page.QuerySelector("#Form_Text-fault")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_person_saved_meanwhile_is_in_the_text_too()
    {
        var (visitor, connector) = await BuildAsync();
        var opened = await visitor.ReadAsync(connector + "/json");
        await visitor.SubmitAsync(connector + "/variable", "main form", ("Form.Key", "site"), ("Form.Label", "Site"));

        var page = await Visitor.ParseAsync(await SaveAsync(visitor, connector, With(TextOf(opened), Endpoint), SeenOf(opened)));

        Assert.Contains("saved while you were editing", page.QuerySelector("main [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("tags.list", TextOf(page), StringComparison.Ordinal);
        Assert.Contains("\"site\"", TextOf(page), StringComparison.Ordinal);
        await SaveAsync(visitor, connector, TextOf(page), SeenOf(page));
        var saved = TextOf(await visitor.ReadAsync(connector + "/json"));
        Assert.True(saved.Contains("tags.list", StringComparison.Ordinal) && saved.Contains("\"site\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_both_changed_the_same_the_page_says_whose_value_the_text_has()
    {
        var (visitor, connector) = await BuildAsync();
        var opened = await visitor.ReadAsync(connector + "/json");
        await SaveAsync(
            visitor, connector, TextOf(opened).Replace("https://api.example", "https://theirs.example", StringComparison.Ordinal));

        var mine = TextOf(opened).Replace("https://api.example", "https://mine.example", StringComparison.Ordinal);
        var page = await Visitor.ParseAsync(await SaveAsync(visitor, connector, mine, SeenOf(opened)));

        Assert.Contains("https://mine.example", TextOf(page), StringComparison.Ordinal);
        var both = page.QuerySelectorAll("main .message")[^1].Words();
        Assert.Contains("Both of you changed this. The text has your value:", both, StringComparison.Ordinal);
        Assert.Contains("Base URL", both, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<(Visitor Visitor, string Connector)> BuildAsync()
    {
        var visitor = await app.SignInElsewhereAsync();
        var built = await visitor.SubmitAsync("/connectors/new", "main form", ("name", "Tagger"), ("baseUrl", "https://api.example"));
        return (visitor, built.Headers.Location!.ToString());
    }

    private static async Task<HttpResponseMessage> SaveAsync(Visitor visitor, string connector, string text, string? seen = null) =>
        await visitor.PostAsync(
            connector + "/json", ("Form.Text", text), ("seen", seen ?? SeenOf(await visitor.ReadAsync(connector + "/json"))));

    // An endpoint more, in the list that is empty at first or at its start.
    private static string With(string text, string endpoint)
    {
        const string Empty = "\"endpoints\": []", List = "\"endpoints\": [";
        if (text.Contains(Empty, StringComparison.Ordinal))
            return text.Replace(Empty, $"\"endpoints\": [\n    {endpoint}\n  ]", StringComparison.Ordinal);
        return text.Contains(List, StringComparison.Ordinal)
            ? text.Replace(List, $"{List}\n    {endpoint},", StringComparison.Ordinal)
            : text.TrimEnd().TrimEnd('}').TrimEnd() + $",\n  \"endpoints\": [\n    {endpoint}\n  ]\n}}\n";
    }

    private static string TextOf(IDocument page) => page.QuerySelector("textarea[name='Form.Text']")!.TextContent;

    private static string SeenOf(IDocument page) => page.QuerySelector("input[name=seen]")!.GetAttribute("value")!;
}
