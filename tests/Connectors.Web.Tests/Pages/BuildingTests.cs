namespace Connectors.Web.Tests.Pages;

/// <summary>Building a connector from a document.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class BuildingTests(DemoApp app)
{
    private const string Document = """
        {
          "openapi": "3.0.3", "info": { "title": "Parts", "version": "1" }, "servers": [{ "url": "https://parts.example/v1" }],
          "paths": { "/parts": {
            "get": { "operationId": "listParts", "responses": { "200": { "description": "OK" } } },
            "post": { "operationId": "addPart", "deprecated": true, "responses": { "200": { "description": "OK" } } } } }
        }
        """;

    [Fact]
    public async Task Building_from_OpenAPI_lands_on_the_connector_with_the_import_report_folded()
    {
        var visitor = await app.SignInElsewhereAsync();

        var address = await visitor.BuildAsync(Document);
        var page = await visitor.ReadAsync(address);

        Assert.Matches("^/connectors/[0-9a-f-]{36}$", address);
        Assert.Equal("Parts", page.QuerySelector("h1")!.TextContent);
        Assert.Contains(
            "The import report below says what was decided, repaired and left out.",
            page.QuerySelector("[role=status]")!.TextContent,
            StringComparison.Ordinal);
        var report = page.QuerySelector("details#import-report")!;
        Assert.False(report.HasAttribute("open"));
        Assert.Contains("deprecated", report.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await visitor.ReadAsync(address)).QuerySelector("#import-report li"));
    }

    [Fact]
    public async Task A_connector_that_lost_nothing_has_no_import_report()
    {
        var visitor = await app.SignInElsewhereAsync();

        var address = await visitor.BuildAsync(Document.Replace("\"deprecated\": true, ", "", StringComparison.Ordinal));

        Assert.Null((await visitor.ReadAsync(address)).QuerySelector("#import-report"));
    }
}
