using AngleSharp.Dom;
using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages.Editing;

[Collection(nameof(OneDemoApp))]
public sealed class FieldFaultTests(DemoApp app)
{
    [Fact]
    public async Task A_fault_stands_beside_its_field_and_nothing_is_lost()
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var connector = await EditingTests.AddressAsync(visitor, "Payday");

        var answer = await Visitor.ParseAsync(await visitor.SubmitAsync(
            connector + "/endpoint",
            "main form",
            ("Form.Key", "bonuses.list"),
            ("Form.Method", "get"),
            ("Form.Path", "/bonuses/{{year}}")));

        Assert.Contains("write GET", FaultOf(answer, "Method"), StringComparison.Ordinal);
        Assert.Contains("{{year}} is not declared", FaultOf(answer, "Path"), StringComparison.Ordinal);
        Assert.Equal("/bonuses/{{year}}", answer.QuerySelector("#Form_Path")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Records", "None")]
    [InlineData("Pagination.NextUrlPath", "NextUrl")]
    [InlineData("Pagination.TokenPath", "Token")]
    public async Task A_path_that_no_run_would_follow_is_refused_beside_its_field(string field, string paging)
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var connector = await EditingTests.AddressAsync(visitor, "Payday");

        var answer = await Visitor.ParseAsync(await visitor.SubmitAsync(
            connector + "/endpoint",
            "main form",
            ("Form.Key", "bonuses.list"),
            ("Form.Pagination.Type", paging),
            ("Form." + field, "$.items[?(@.id == $.items[*].id)]")));

        Assert.StartsWith("Not a valid JSONPath", FaultOf(answer, field.Replace('.', '_')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_at_fault_points_to_what_is_wrong_with_it()
    {
        var visitor = await app.SignInAsync(Role.Manager);
        var connector = await EditingTests.AddressAsync(visitor, "Payday");

        var page = await Visitor.ParseAsync(await visitor.SubmitAsync(
            connector + "/endpoint",
            "main form",
            ("Form.Key", "paged.list"),
            ("Form.Path", "/paged"),
            ("Form.Pagination.Type", "Offset"),
            ("Form.Pagination.Size", "0"),
            ("Form.Variables[0].Key", "since"),
            ("Form.Variables[1].Key", "since")));

        Assert.All(["Form.Pagination.Size", "Form.Variables[1].Key"], name =>
        {
            var field = page.QuerySelector($"[name='{name}']")!;
            Assert.Equal("true", field.GetAttribute("aria-invalid"));
            Assert.NotEmpty(page.GetElementById(field.GetAttribute("aria-describedby")!)!.TextContent);
        });
    }

    private static string FaultOf(IDocument page, string field) =>
        page.QuerySelector("#Form_" + field)!.ParentElement!.QuerySelector(".field-validation-error")!.TextContent;
}
