using System.Text;
using Connectors.Domain.Definitions;
using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages;

[Collection(nameof(OneDemoApp))]
public sealed class EditingTests(DemoApp app)
{
    [Fact]
    public async Task An_endpoint_that_is_added_makes_a_revision_with_words_and_can_be_taken_back()
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var connector = await AddressAsync(visitor, "Help Bench");

        await visitor.SubmitAsync(
            connector + "/endpoint",
            "main form",
            ("Form.Key", "tags.list"),
            ("Form.Name", "Receive tags"),
            ("Form.Method", "GET"),
            ("Form.Path", "/tags"));
        var history = await visitor.ReadAsync(connector + "/history");
        Assert.Contains("Receive tags", history.QuerySelector(".timeline li")!.TextContent, StringComparison.Ordinal);

        await visitor.SubmitAsync(connector + "/history", ".timeline form");
        Assert.DoesNotContain("Receive tags", (await visitor.ReadAsync(connector)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_endpoint_without_a_key_gets_one_from_its_name_that_no_other_has()
    {
        var visitor = await app.SignInElsewhereAsync();
        var answer = await visitor.SubmitAsync(
            "/connectors/new", "main form", ("name", "Key Maker"), ("baseUrl", "https://keys.example"));
        var connector = answer.Headers.Location!.ToString();

        foreach (var (name, path) in new[] { ("Réad all Orders!", "/a"), ("Réad all Orders!", "/b"), ("", "/c/{{id}}") })
        {
            await visitor.SubmitAsync(
                connector + "/endpoint", "main form", ("Form.Name", name), ("Form.Path", path), ("Form.Variables[0].Key", "id"));
        }

        var keys = (await visitor.ReadAsync(connector)).QuerySelectorAll("#endpoints a[href*='endpoint?key=']")
            .Select(link => Uri.UnescapeDataString(link.GetAttribute("href")!.Split("key=")[1].Split('&')[0]));
        Assert.Equal(["get-c-id", "réad-all-orders", "réad-all-orders-2"], keys.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_sign_in_method_and_a_variable_can_be_added_and_what_is_used_cannot_be_removed()
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var connector = await AddressAsync(visitor, "Warehouse API");

        await visitor.SubmitAsync(connector + "/variable", "main form", ("Form.Key", "site"), ("Form.Label", "Site"));
        await visitor.SubmitAsync(
            connector + "/method",
            "main form",
            ("Form.Key", "token"),
            ("Form.Type", "3"),
            ("Form.Value", "{{token}}"),
            ("Form.Variables[0].Key", "token"),
            ("Form.Variables[0].Secret", "true"));
        await visitor.SubmitAsync(
            connector + "/endpoint", "main form", ("Form.Key", "site.get"), ("Form.Method", "GET"), ("Form.Path", "/sites/{{site}}"));
        var settings = (await visitor.ReadAsync(connector)).Body!.TextContent;
        Assert.Contains("Bearer", settings, StringComparison.Ordinal);
        Assert.Contains("/sites/{{site}}", settings, StringComparison.Ordinal);

        await visitor.SubmitAsync(connector, "#remove-variable", ("key", "site"));
        Assert.Contains(
            "can't be removed yet", (await visitor.ReadAsync(connector)).QuerySelector(".message")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clone_has_everything_that_the_endpoint_has()
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var connector = await AddressAsync(visitor, "Payday");
        var address = (await visitor.ReadAsync(connector))
            .QuerySelectorAll("td.do a")
            .Select(link => link.GetAttribute("href")!)
            .First(link => link.Contains("endpoint?clone=employees.list", StringComparison.Ordinal));

        await visitor.SubmitAsync(address, "main form");

        var revision = (await visitor.ReadAsync(connector + "/history")).QuerySelector(".timeline a")!.GetAttribute("href")!;
        var definition = ConnectorDefinition.Parse(
            Encoding.UTF8.GetBytes((await visitor.ReadAsync(revision)).QuerySelector("pre")!.TextContent));
        var endpoints = Assert.IsType<DefinitionResult.Accepted>(definition).Definition.Content.Endpoints;
        Assert.Equal(
            endpoints.Single(endpoint => endpoint.Key == "employees.list").Pagination,
            endpoints.Single(endpoint => endpoint.Key == "employees.list.copy").Pagination);
    }

    [Fact]
    public async Task Another_display_name_alone_is_saved_and_said()
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var connector = await AddressAsync(visitor, "Payday");
        var form = await visitor.ReadAsync(connector + "/basics");

        await visitor.SubmitAsync(
            connector + "/basics",
            "main form",
            [
                .. form.QuerySelectorAll("main input[name^='Form.']").Select(field => (
                    field.GetAttribute("name")!,
                    field.Id == "Form_DisplayName" ? "Payday UK" : field.GetAttribute("value") ?? "")),
                ("Form.Per", "Second")
            ]);

        Assert.Contains(
            "Renamed to Payday UK",
            (await visitor.ReadAsync(connector)).QuerySelector(".message")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_saves_second_sees_what_the_first_changed()
    {
        var (dana, sam) = (await app.SignInAsync(Role.Administrator), await app.SignInAsync(Role.Manager));
        var connector = await AddressAsync(dana, "CRM Harbour");
        var form = await dana.ReadAsync(connector + "/basics");
        var (seen, baseUrl) = (
            form.QuerySelector("input[name=seen]")!.GetAttribute("value")!,
            form.QuerySelector("#Form_BaseUrl")!.GetAttribute("value")!);
        await sam.SubmitAsync(
            connector + "/endpoint",
            "main form",
            ("Form.Key", "tags.list"),
            ("Form.Name", "Receive tags"),
            ("Form.Method", "GET"),
            ("Form.Path", "/tags"));

        var answer = await Visitor.ParseAsync(await dana.SubmitAsync(
            connector + "/basics",
            "main form",
            ("seen", seen),
            ("Form.DisplayName", "CRM Harbour"),
            ("Form.Name", "Harbour"),
            ("Form.BaseUrl", baseUrl)));

        Assert.Contains(
            "Sam Ito saved while you were editing", answer.QuerySelector(".message-attention")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Receive tags", answer.QuerySelector(".message-attention")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Harbour", answer.QuerySelector("#Form_Name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Removing_asks_for_the_word_and_can_be_undone()
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var connector = await AddressAsync(visitor, "Ledgerly");

        var refused = await Visitor.ParseAsync(await visitor.SubmitAsync(connector + "/remove", "main form", ("word", "yes")));
        Assert.Contains("Type confirm", refused.QuerySelector(".fault")!.TextContent, StringComparison.Ordinal);

        await visitor.SubmitAsync(connector + "/remove", "main form", ("word", "confirm"));
        await visitor.SubmitAsync("/connectors", ".message form");
        Assert.Contains(
            "is restored", (await visitor.ReadAsync("/connectors")).QuerySelector(".message")!.TextContent, StringComparison.Ordinal);
    }

    internal static async Task<string> AddressAsync(Visitor visitor, string name) =>
        (await visitor.ReadAsync("/connectors"))
            .QuerySelectorAll(".entry")
            .First(entry => entry.TextContent.Contains(name, StringComparison.Ordinal))
            .QuerySelector(".cog")!.GetAttribute("href")!;
}
