using AngleSharp.Dom;
using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages.Editing;

[Collection(nameof(OneDemoApp))]
public sealed class ShowFieldsTests(DemoApp app)
{
    private static readonly string[] Fields =
        ["In", "Parameter", "Value", "AuthorizationUrl", "TokenUrl", "Scopes", "ClientAuthentication"];

    [Theory]
    [InlineData("None", "", "")]
    [InlineData("Basic", "", "username password")]
    [InlineData("ApiKey", "In Parameter Value", "apiKey")]
    [InlineData("Bearer", "Value", "token")]
    [InlineData("OAuth2ClientCredentials", "TokenUrl Scopes ClientAuthentication", "clientId clientSecret")]
    [InlineData("OAuth2AuthorizationCode", "AuthorizationUrl TokenUrl Scopes ClientAuthentication", "clientId clientSecret")]
    public async Task Showing_the_fields_of_a_type_brings_them_and_hides_the_others(string type, string fields, string variables)
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var connector = await EditingTests.AddressAsync(visitor, "Help Bench");

        var page = await Visitor.ParseAsync(await visitor.SubmitAsync(
            connector + "/method", "main form", ("Form.Name", "Mine"), ("Form.Type", type), ("show", "fields")));

        Assert.Equal(fields, string.Join(' ', Fields.Where(field => page.QuerySelector("#Form_" + field) is not null)));
        Assert.Equal(variables, string.Join(' ', KeysOf(page)));
        Assert.Equal("Mine", page.QuerySelector("#Form_Name")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll(".field-validation-error"));
    }

    [Fact]
    public async Task Variables_that_a_person_wrote_stay_when_the_type_changes()
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var connector = await EditingTests.AddressAsync(visitor, "Help Bench");

        var page = await Visitor.ParseAsync(await visitor.SubmitAsync(
            connector + "/method",
            "main form",
            ("Form.Type", "Bearer"),
            ("Form.Shown", "ApiKey"),
            ("Form.Variables[0].Key", ""),
            ("Form.Variables[1].Key", "licence"),
            ("show", "fields")));

        Assert.Equal(["licence"], KeysOf(page));
    }

    [Fact]
    public async Task Pagination_shows_the_fields_of_its_type()
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var connector = await EditingTests.AddressAsync(visitor, "Help Bench");
        string[] all = ["Parameter", "First", "SizeParameter", "Size", "NextUrlPath", "TokenPath", "TokenParameter"];

        var page = await Visitor.ParseAsync(await visitor.SubmitAsync(
            connector + "/endpoint", "main form", ("Form.Pagination.Type", "Token"), ("show", "fields")));

        Assert.Equal(
            ["SizeParameter", "Size", "TokenPath", "TokenParameter"],
            all.Where(field => page.QuerySelector("#Form_Pagination_" + field) is not null));
        Assert.NotNull(page.QuerySelector("details[open]"));
    }

    [Fact]
    public async Task Showing_fields_does_not_hide_that_somebody_saved_meanwhile()
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var connector = await EditingTests.AddressAsync(visitor, "Help Bench");

        var page = await Visitor.ParseAsync(await visitor.SubmitAsync(
            connector + "/method", "main form", ("seen", Some), ("Form.Type", "Bearer"), ("show", "fields")));

        Assert.Equal(Some, page.QuerySelector("input[name=seen]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_method_without_what_it_needs_is_not_saved_and_says_every_fault_beside_its_field()
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var connector = await EditingTests.AddressAsync(visitor, "Help Bench");
        var before = (await visitor.ReadAsync(connector + "/history")).QuerySelectorAll(".timeline > li").Length;

        var page = await Visitor.ParseAsync(await visitor.SubmitAsync(connector + "/method", "main form", ("Form.Type", "ApiKey")));

        Assert.Equal("Enter a key, such as apiKey.", FaultOf(page, "Key"));
        Assert.Equal("Enter the name of the header, such as X-Api-Key.", FaultOf(page, "Parameter"));
        Assert.Equal(["apiKey"], KeysOf(page));
        Assert.Equal(before, (await visitor.ReadAsync(connector + "/history")).QuerySelectorAll(".timeline > li").Length);
    }

    [Fact]
    public async Task An_endpoint_says_every_fault_at_once_beside_its_field()
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var connector = await EditingTests.AddressAsync(visitor, "Help Bench");

        var page = await Visitor.ParseAsync(await visitor.SubmitAsync(
            connector + "/endpoint",
            "main form",
            ("Form.Method", " "),
            ("Form.Records", "$["),
            ("Form.Headers", "Accept: {{nobody}}"),
            ("Form.Pagination.Type", "PageNumber"),
            ("Form.Variables[1].Key", "since"),
            ("Form.Variables[2].Key", "since")));

        Assert.All(
            ["Key", "Method", "Path", "Records", "Headers", "Pagination_Parameter", "Variables_1__Key"],
            field => Assert.NotEmpty(FaultOf(page, field)));
        Assert.Equal(["since", "since"], KeysOf(page));
    }

    private static string Some { get; } = "sha256:" + new string('0', 64);

    private static IEnumerable<string> KeysOf(IDocument page) => page
        .QuerySelectorAll("input[name^='Form.Variables['][name$='.Key']")
        .Select(field => field.GetAttribute("value") ?? "")
        .Where(key => key.Length > 0);

    private static string FaultOf(IDocument page, string field) =>
        page.QuerySelector("#Form_" + field)!.ParentElement!.QuerySelector(".field-validation-error")?.TextContent ?? "";
}
