using System.Net;
using System.Text;
using AngleSharp.Dom;
using Connectors.Application.Marketplace;
using Connectors.Domain.Catalog;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests.Pages.Installed;

/// <summary>
/// The questions of an update, without script: I changed a header and a page size; the release changed the header and removed the other
/// endpoint.
/// </summary>
[Collection(nameof(OneDemoApp))]
public sealed class DecideTests(DemoApp app)
{
    private static int _number;

    [Fact]
    public async Task A_removed_endpoint_is_asked_about_by_naming_my_edit_with_the_publishers_note_beside_it()
    {
        var (visitor, decide) = await AskedAsync();

        var question = Question(await visitor.ReadAsync(decide), "Endpoint Receive stock");

        Assert.Contains("You changed its size of pagination to 200; the release removes it.", Text(question), StringComparison.Ordinal);
        Assert.Equal(
            "Release notes of 2.0.0: Receive stock moved to the inventory API.", Text(question.QuerySelector("blockquote")!).Trim());
        Assert.Equal(
            ["Keep mine", "Remove it with the release", "Something else"],
            question.QuerySelectorAll(".option label").Select(label => label.TextContent));
    }

    [Fact]
    public async Task A_whole_endpoint_is_answered_by_its_form_with_faults_beside_the_field()
    {
        var (visitor, decide) = await AskedAsync();
        var link = Question(await visitor.ReadAsync(decide), "Endpoint Receive stock").QuerySelector(".option a")!.GetAttribute("href")!;

        var refused = await Visitor.ParseAsync(await visitor.SubmitAsync(link, "main form", ("Form.Path", "")));
        Assert.Equal("true", refused.QuerySelector("#Form_Path")!.GetAttribute("aria-invalid"));
        Assert.Contains("Enter a path", refused.QuerySelector("#Form_Path-fault")!.TextContent, StringComparison.Ordinal);

        var saved = await visitor.SubmitAsync(link, "main form", ("Form.Path", "/inventory"));
        Assert.StartsWith(decide, saved.Headers.Location!.ToString(), StringComparison.Ordinal);
        var page = await visitor.ReadAsync(decide);
        Assert.True(Question(page, "Endpoint Receive stock").QuerySelector("input[value=Value]")!.HasAttribute("checked"));
        Assert.Contains("1 answered", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("\"path\": \"/inventory\"", page.QuerySelector(".report code")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_value_of_ones_own_is_refused_beside_its_field_where_no_header_can_have_it()
    {
        var (visitor, decide) = await AskedAsync();
        var header = Question(await visitor.ReadAsync(decide), "Header Accept of Receive orders");
        var name = header.QuerySelector("input[type=radio]")!.GetAttribute("name")!.Split('.')[0];

        var answer = await Visitor.ParseAsync(
            await visitor.SubmitAsync(decide, "[data-answers]", ($"{name}.Choice", "Value"), ($"{name}.Value", "é")));

        var again = Question(answer, "Header Accept of Receive orders");
        Assert.Contains("printable ASCII only", again.QuerySelector(".fault")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", again.QuerySelector("input[aria-label='Your header value']")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task The_views_of_values_are_links_that_keep_the_answers_where_they_are()
    {
        var (visitor, decide) = await AskedAsync();
        var views = (await visitor.ReadAsync(decide)).QuerySelectorAll(".views a").Select(link => link.GetAttribute("href")!).ToList();

        var sides = await visitor.ReadAsync(views[1]);
        Assert.Contains(
            "pagination.size", Question(sides, "Endpoint Receive stock").QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("view=sides", sides.QuerySelector("[data-answers]")!.GetAttribute("action"), StringComparison.Ordinal);
        var json = await visitor.ReadAsync(views[2]);
        Assert.Contains(
            "\"size\": 200", Question(json, "Endpoint Receive stock").QuerySelectorAll("pre")[1].TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?path=nowhere")]
    [InlineData("?path=endpoints%5Borders.list%5D.headers%5BAccept%5D.value")]
    public async Task Only_a_question_about_a_whole_endpoint_has_the_form(string query)
    {
        var (visitor, decide) = await AskedAsync();

        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync(decide.Split('?')[0] + "/endpoint" + query));
    }

    private async Task<(Visitor Visitor, string Decide)> AskedAsync()
    {
        var (visitor, name) = (await app.SignInElsewhereAsync(), $"Asking {Interlocked.Increment(ref _number)}");
        var package = PackageId.Suggest(name);
        await PublishAsync(package, "1.0.0", name, "application/json", hasStock: true);
        await visitor.SubmitAsync($"/marketplace/{package}", "main form");
        var connector = (await visitor.ReadAsync("/connectors")).QuerySelector(".entry .cog")!.GetAttribute("href")!;
        await visitor.SubmitAsync($"{connector}/endpoint?key=orders.list", "main form", ("Form.Headers", "Accept: text/csv"));
        await visitor.SubmitAsync($"{connector}/endpoint?key=stock.list", "main form", ("Form.Pagination.Size", "200"));
        await PublishAsync(package, "2.0.0", name, "application/xml", hasStock: false);
        return (visitor, $"{connector}/update/decide");
    }

    private async Task PublishAsync(string package, string version, string name, string accept, bool hasStock)
    {
        var stock = """
            ,{ "key": "stock.list", "name": "Receive stock", "path": "/stock",
               "pagination": { "type": "pageNumber", "parameter": "page", "sizeParameter": "limit", "size": 100 } }
            """;
        var json = $$"""
            { "format": "connector/1", "name": "{{name}}", "baseUrl": "https://api.example",
              "endpoints": [ { "key": "orders.list", "name": "Receive orders", "path": "/orders",
                "headers": [ { "key": "Accept", "value": "{{accept}}" } ] } {{(hasStock ? stock : "")}} ] }
            """;
        var definition = Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Parse(Encoding.UTF8.GetBytes(json))).Definition;
        await using var scope = app.Services.CreateAsyncScope();
        var release = new NewRelease(
            PackageId.Parse(package), ReleaseVersion.Parse(version), definition, "- Receive stock moved to the inventory API.");
        Assert.IsType<PublishResult.Published>(await scope.ServiceProvider.GetRequiredService<Publisher>()
            .PublishAsync(release, new Actor(default(MemberId), "Pat", Rights.All), CancellationToken.None));
    }

    private static IElement Question(IDocument page, string title) =>
        page.QuerySelectorAll("[data-question]").Single(question => Text(question.QuerySelector("legend")!).Trim() == title);

    private static string Text(INode node) =>
        string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
