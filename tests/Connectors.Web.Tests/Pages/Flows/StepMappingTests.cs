using Connectors.Demo.Sandbox;
using Connectors.Domain.People;
using Connectors.Web.Tests.Forms;

namespace Connectors.Web.Tests.Pages.Flows;

/// <summary>The fields of a body, filled in from the records of the step before.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class StepMappingTests(DemoApp app)
{
    private const string Buyer = "Form.Values[0].Value", Note = "Form.Values[1].Value", Total = "Form.Values[2].Value";

    [Fact]
    public async Task Each_record_becomes_a_body_of_the_fields_that_have_a_value()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, hasFields: true);
        var flow = await AddFlowAsync(party);
        await party.Visitor.SubmitAcceptedAsync(
            await EditAsync(party, flow),
            "main form.form",
            (Buyer, "{{ customer }}"),
            (Total, "{{ total }}"),
            (Note, "Order {{ id }} is {{ status | upcase }}"));

        var run = await party.RunAsync(flow);

        Assert.Equal("done", run.QuerySelector("#run .heading .tag")!.TextContent.Trim());
        var sent = Sent(party);
        Assert.Equal(23, sent.Count);
        Assert.Equal(
            """{"order":{"buyer":"Customer 2","note":"Order 1 is PAID","source":"connectors","total":7.5}}""", sent[0].Body);
        var shown = (await party.Visitor.ReadAsync(flow)).QuerySelector(".shapes")!.Words();
        Assert.Contains("Buyer: {{ customer }}", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_field_the_record_itself_is_sent()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, hasFields: true);
        var flow = await AddFlowAsync(party);

        await party.RunAsync(flow);

        Assert.Equal("""{"id":1,"status":"paid","total":7.5,"customer":"Customer 2"}""", Sent(party)[0].Body);
    }

    [Theory]
    [InlineData(true, "No field is filled in: each record is sent whole.")]
    [InlineData(false, "Each record is sent whole.")]
    public async Task The_form_shows_that_the_record_is_sent_whole_and_where_the_example_is_from(bool hasFields, string words)
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, hasFields: hasFields);
        var flow = await AddFlowAsync(party);

        var before = (await party.Visitor.ReadAsync(await EditAsync(party, flow))).QuerySelector("#preview")!;
        await party.RunAsync(flow);
        var after = (await party.Visitor.ReadAsync(await EditAsync(party, flow))).QuerySelector("#preview")!;

        Assert.Equal("For an invented record: no run of this step is kept yet.", before.QuerySelector(".panel-head p")!.TextContent);
        Assert.Equal(words, before.QuerySelector("p.panel-body")!.TextContent);
        Assert.Equal("For the first record of the last run.", after.QuerySelector(".panel-head p")!.TextContent);
        Assert.Contains("\"customer\": \"Customer 2\"", after.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_filled_in_beside_the_record_is_in_the_body_that_the_form_shows()
    {
        var visitor = await app.SignInAsync(Role.Administrator);
        var flow = (await visitor.ReadAsync("/flows?q=newsletter")).QuerySelector("main td a")!.GetAttribute("href")!;
        var step = (await visitor.ReadAsync(flow)).QuerySelectorAll("main a[href*='/shape?shape=']")[^1].GetAttribute("href")!;

        var body = (await visitor.ReadAsync(step)).QuerySelector("#preview pre")!.TextContent;

        Assert.Contains("\"subject\": \"Thank you for your order\"", body, StringComparison.Ordinal);
    }

    /// <summary>What is entered for the buyer and the total, and what is said beside which of them.</summary>
    [Theory]
    [InlineData("{{ custmer }}", "", "Records of Receive orders have no custmer. They have {{ customer }}, {{ id }},")]
    [InlineData("{{ customer | shout }}", "", "There is no function shout. Use one of: abs,")]
    [InlineData("{{ customer", "{{ total }}", "The text between the braces can't be read")]
    [InlineData("", "{{ total }}", "Enter Buyer.")]
    [InlineData("Ada", "much", "It takes a number such as 12.5, with a point.")]
    public async Task A_slip_is_said_beside_its_field_before_anything_runs(string buyer, string total, string fault)
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, hasFields: true);
        var flow = await AddFlowAsync(party);

        var answer = await Visitor.ParseAsync(
            await party.Visitor.SubmitAsync(await EditAsync(party, flow), "main form.form", (Buyer, buyer), (Total, total)));

        Assert.StartsWith(fault, Faults.BesideFieldsOf(answer).Values.FirstOrDefault() ?? "", StringComparison.Ordinal);
        Assert.Equal(fault.Length > 0, Faults.BesideFieldsOf(answer).Count > 0);
    }

    [Fact]
    public async Task The_preview_shows_what_a_sample_record_becomes_and_stores_nothing()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, hasFields: true);
        var flow = await AddFlowAsync(party);
        var edit = await EditAsync(party, flow);
        var form = (await party.Visitor.ReadAsync(edit)).QuerySelector("form.mapping")!;
        (string Name, string Value)[] entered =
            [(Buyer, "{{ customer }}"), (Total, "{{ total }}"), ("Form.Sample", """{"customer":"Ada","total":"none"}""")];
        var posted = form.QuerySelectorAll("input[type=hidden]")
            .Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))
            .Where(field => field.Item1 != Visitor.TokenField);

        var page = await Visitor.ParseAsync(await party.Visitor.PostAsync(form.GetAttribute("data-preview")!, [.. posted, .. entered]));

        Assert.Equal("→ Ada", page.QuerySelector("[data-becomes='0']")!.Words());
        Assert.Equal("It takes a number such as 12.5, with a point.", page.QuerySelector("[data-becomes='2']")!.Words());
        Assert.Contains("\"buyer\": \"Ada\"", page.QuerySelector("#preview pre")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "This record would not be sent. Total: It takes a number", page.QuerySelector("#preview")!.Words(), StringComparison.Ordinal);
        Assert.Equal("", (await party.Visitor.ReadAsync(edit)).QuerySelector($"[name='{Buyer}']")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_record_without_a_required_value_stops_the_run_and_says_which()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, hasFields: true);
        var flow = await AddFlowAsync(party);
        await party.Visitor.SubmitAcceptedAsync(
            await EditAsync(party, flow),
            "main form.form",
            (Buyer, "{{ nickname }}"),
            ("Form.Sample", """{"nickname":"ada"}"""));

        var run = await party.RunAsync(flow);

        Assert.Contains(
            "Buyer: It is required, and the record has no value for it.",
            run.QuerySelector("[role=alert]")!.Words(),
            StringComparison.Ordinal);
        Assert.Empty(Sent(party));
    }

    [Fact]
    public async Task A_release_that_renames_a_field_is_named_for_the_flow_that_fills_it_in_and_for_no_other()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, hasFields: true);
        var (using_, other) = (await AddFlowAsync(party), await AddFlowAsync(party));
        await party.Visitor.SubmitAcceptedAsync(
            await EditAsync(party, using_), "main form.form", (Buyer, "{{ customer }}"), (Note, "{{ status }}"));
        await party.Visitor.SubmitAcceptedAsync(await EditAsync(party, other), "main form.form", (Buyer, "{{ customer }}"));
        await party.ModifyAsync();

        var dialog = (await party.Visitor.ReadAsync(party.Connector + "/update")).QuerySelector("main")!;
        var answer = await party.UpdateAsync("keep");
        var problem = (await party.Visitor.ReadAsync(using_)).QuerySelectorAll(".shapes .loss").Select(line => line.Words()).ToList();

        Assert.Contains("Orders on will break: sets Note, which the release removes", dialog.Words(), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("The endpoint no longer uses order.note.", Assert.Single(problem), StringComparison.Ordinal);
        Assert.Empty((await party.Visitor.ReadAsync(other)).QuerySelectorAll(".shapes .loss"));
        var edit = await party.Visitor.ReadAsync(await EditAsync(party, using_));
        Assert.Equal("{{ customer }}", edit.QuerySelector($"[name='{Buyer}']")!.GetAttribute("value"));
    }

    private static async Task<string> AddFlowAsync(ThirdParty party) =>
        await party.AddFlowAsync(await party.AddInstanceAsync("key", $"Shop {Guid.NewGuid():N}"), "orders.list", "orders.create");

    private static async Task<string> EditAsync(ThirdParty party, string flow) =>
        (await party.Visitor.ReadAsync(flow))
            .QuerySelectorAll(".shapes a")
            .Last(link => link.TextContent.StartsWith("Edit", StringComparison.Ordinal))
            .GetAttribute("href")!;

    private static IReadOnlyList<SandboxEntry> Sent(ThirdParty party) =>
        [.. party.Server.Log.Entries.Where(entry => entry.Method == "POST")];
}
