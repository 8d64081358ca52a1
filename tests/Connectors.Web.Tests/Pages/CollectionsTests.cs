using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Connectors.Web.Tests.Pages;

/// <summary>Building a connector from a Postman collection or a HAR file, which is reviewed first.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class CollectionsTests(DemoApp app)
{
    private const string Secret = "hush-4711";

    private const string Collection = $$"""
        { "info": { "name": "Parts Shop", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
          "auth": { "type": "apikey", "apikey": [{ "key": "key", "value": "X-Shop-Key" }, { "key": "value", "value": "{{Secret}}" }] },
          "item": [{ "name": "Parts", "item": [
            { "name": "List parts", "request": { "method": "GET", "url": "https://api.parts.example/v1/parts?token={{Secret}}" },
              "response": [{ "code": 200, "body": "[{\"id\":1}]" }] },
            { "name": "Read a part", "request": { "method": "GET", "url": "https://api.parts.example/v1/parts/:id",
              "header": [{ "key": "Cookie", "value": "sid={{Secret}}" }] } } ] }] }
        """;

    private const string Recording = """
        { "log": { "version": "1.2", "entries": [
          { "request": { "method": "GET", "url": "https://api.bolts.example/v1/bolts" },
            "response": { "status": 200, "content": { "mimeType": "application/json", "text": "[{\"id\":1}]" } } }] } }
        """;

    [Fact]
    public async Task A_collection_is_shown_for_review_and_built_under_the_name_given_without_its_credentials()
    {
        var visitor = await app.SignInElsewhereAsync();

        var page = await UploadAsync(visitor, Collection);
        Assert.Equal(["List parts", "Read a part"], page.QuerySelectorAll("#endpoints td:first-child").Select(cell => cell.TextContent));
        Assert.Contains("https://api.parts.example/v1", page.QuerySelector("#review")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Cookies were left out: sid.", page.QuerySelector("#import-report")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("Parts Shop", (await visitor.ReadAsync("/connectors")).Body!.TextContent, StringComparison.Ordinal);

        var address = await BuildAsync(visitor, page, "My parts");
        var built = await visitor.ReadAsync(address);
        Assert.Equal("My parts", built.QuerySelector("h1")!.TextContent);
        Assert.True(built.QuerySelector("[role=status] .message")!.ClassList.Contains("message-attention"));
        Assert.Contains("Cookies were left out: sid.", built.QuerySelector("#import-report")!.TextContent, StringComparison.Ordinal);
        var stored = await visitor.Client.GetStringAsync(
            address + "/history/1?handler=download", TestContext.Current.CancellationToken);
        Assert.Contains("X-Shop-Key", stored, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recording_is_reviewed_and_built_and_a_second_one_gets_a_number()
    {
        var visitor = await app.SignInElsewhereAsync();

        var names = new List<string>();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var address = await BuildAsync(visitor, await UploadAsync(visitor, Recording), "Bolts");
            names.Add((await visitor.ReadAsync(address)).QuerySelector("h1")!.TextContent);
        }

        Assert.Equal(["Bolts", "Bolts (2)"], names);
    }

    [Theory]
    [InlineData("{ \"hello\": 1 }", "This is not an OpenAPI document, a Postman collection or a HAR file.")]
    [InlineData("{ \"log\": { \"entries\": [", "/log/entries: Not JSON at line 1, column")]
    [InlineData("{ \"values\": [], \"_postman_variable_scope\": \"environment\" }", "These are the variables of a Postman environment.")]
    public async Task Another_file_gets_an_error_beside_its_field(string file, string words)
    {
        var page = await UploadAsync(await app.SignInElsewhereAsync(), file);

        Assert.Equal("true", page.QuerySelector("#file")!.GetAttribute("aria-invalid"));
        Assert.Contains(words, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_was_emptied_is_asked_for_again()
    {
        var visitor = await app.SignInElsewhereAsync();

        var answer = await SendAsync(visitor, await UploadAsync(visitor, Collection), " ");
        var page = await Visitor.ParseAsync(answer);

        Assert.Equal("true", page.QuerySelector("#review #name")!.GetAttribute("aria-invalid"));
        Assert.Equal(2, page.QuerySelectorAll("#endpoints td:first-child").Length);
    }

    private static async Task<IDocument> UploadAsync(Visitor visitor, string file)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await visitor.TokenAsync("/connectors/new")), Visitor.TokenField },
            { new StringContent(file), "file", "shop.json" },
        };
        return await Visitor.ParseAsync(await visitor.Client.PostAsync("/connectors/new", form));
    }

    private static async Task<string> BuildAsync(Visitor visitor, IDocument review, string name) =>
        (await SendAsync(visitor, review, name)).Headers.Location!.ToString();

    private static async Task<HttpResponseMessage> SendAsync(Visitor visitor, IDocument review, string name)
    {
        var form = (IHtmlFormElement)review.QuerySelector("#review")!;
        ((IHtmlInputElement)form.QuerySelector("#name")!).Value = name;
        return await visitor.SendAsync(form, "/connectors/new");
    }
}
