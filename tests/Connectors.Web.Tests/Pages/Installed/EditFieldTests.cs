using Connectors.Web.Tests.Forms;

namespace Connectors.Web.Tests.Pages.Installed;

/// <summary>What a line of an endpoint's form does not show of a field has a form, and nothing is lost by saving either.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class EditFieldTests(DemoApp app)
{
    [Fact]
    public async Task Every_property_of_a_field_is_edited_by_a_form_and_stays_when_the_endpoint_is_saved()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, hasFields: true);
        var address = await FieldAsync(party, "order.note");

        await party.Visitor.SubmitAcceptedAsync(
            address,
            "main form.form",
            ("Form.Label", "Remark"),
            ("Form.Help", "For the warehouse"),
            ("Form.Format", "email"),
            ("Form.Allowed", "quick\r\nslow"),
            ("Form.Default", "slow"),
            ("Form.Required", "true"));
        await party.Visitor.SubmitAcceptedAsync(
            $"{party.Connector}/endpoint?key=orders.create", "main form.form", ("Form.Name", "Send it"));
        var form = await party.Visitor.ReadAsync(address);

        Assert.Equal(
            ["order.note", "Remark", "email", "For the warehouse", "slow", ""],
            form.QuerySelectorAll("main form.form input.form-control").Select(input => input.GetAttribute("value") ?? ""));
        Assert.Equal("quick\nslow", form.QuerySelector("textarea")!.TextContent.Trim());
        Assert.NotNull(form.QuerySelector("[name='Form.Required'][checked]"));
        Assert.Contains(
            "order.note Remark · email · quick, slow · default slow",
            (await party.Visitor.ReadAsync($"{party.Connector}/endpoint?key=orders.create")).QuerySelector("#field-list")!.Words(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_a_field_without_an_edit_changes_nothing()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, hasFields: true);

        await party.Visitor.SubmitAcceptedAsync(await FieldAsync(party, "order.source"), "main form.form");

        Assert.DoesNotContain(
            "Modified", (await party.Visitor.ReadAsync(party.Connector)).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    /// <summary>What is entered where, and the fault beside it.</summary>
    [Theory]
    [InlineData("Form.Key", "order..note", "")]
    [InlineData("Form.Key", "order.total", "")]
    [InlineData("Form.Default", "rapid", "")]
    public async Task A_fault_is_said_beside_its_field(string name, string value, string label)
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, hasFields: true);

        var answer = await party.Visitor.SubmitAsync(
            await FieldAsync(party, "order.note"), "main form.form", ("Form.Allowed", "quick\nslow"), (name, value));

        var faults = Faults.BesideFieldsOf(await Visitor.ParseAsync(answer));
        Assert.Equal(name, Assert.Single(faults).Key);
        Assert.NotEqual(label, faults[name]);
    }

    [Fact]
    public async Task A_field_is_added_by_its_form()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, hasFields: true);
        var add = (await party.Visitor.ReadAsync($"{party.Connector}/endpoint?key=orders.list"))
            .QuerySelectorAll("#field-list a")
            .Last(link => link.TextContent.StartsWith("Add field", StringComparison.Ordinal))
            .GetAttribute("href")!;

        await party.Visitor.SubmitAcceptedAsync(add, "main form.form", ("Form.Key", "lines[].sku"), ("Form.Label", "Article"));

        Assert.Contains(
            "lines[].sku Article",
            (await party.Visitor.ReadAsync($"{party.Connector}/endpoint?key=orders.list")).QuerySelector("#field-list")!.Words(),
            StringComparison.Ordinal);
        Assert.Equal(
            System.Net.HttpStatusCode.NotFound,
            (await party.Visitor.Client.GetAsync(
                add.Replace("orders.list", "none", StringComparison.Ordinal), TestContext.Current.CancellationToken)).StatusCode);
    }

    private static async Task<string> FieldAsync(ThirdParty party, string key) =>
        (await party.Visitor.ReadAsync($"{party.Connector}/endpoint?key=orders.create"))
            .QuerySelectorAll("#field-list a")
            .Single(link => link.TextContent == key)
            .GetAttribute("href")!;
}
