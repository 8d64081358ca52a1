using Connectors.Web.Tests.Forms;

namespace Connectors.Web.Tests.Pages.Flows;

/// <summary>Which records a step takes and what it keeps: 23 orders come, 8 of them are paid, and there are 12 customers.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class StepPassingTests(DemoApp app)
{
    private const string Number = "Form.Values[0].Value", Buyer = "Form.Values[0].Value";
    private const string Rows = "Form.Passing.Rows", Name = "Form.Passing.Name", Keeps = "Form.Passing.Keeps";

    private static readonly (string, string)[] Paid =
        [($"{Rows}[0].Value", "status"), ($"{Rows}[0].Comparison", "Is"), ($"{Rows}[0].Text", "PAID")];

    private static readonly (string, string)[] Found = [(Number, "{{ id }}"), (Keeps, "true"), (Name, "found")];

    [Fact]
    public async Task Only_the_records_that_the_conditions_let_through_are_looked_up_kept_and_sent()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, hasFields: true);
        var flow = await AddFlowAsync(party);
        await SaveAsync(party, await EditAsync(party, flow, 1), [.. Paid, .. Found, ("Form.Passing.Drops", "true")]);
        await SaveAsync(party, await EditAsync(party, flow, 2), [(Buyer, "{{ found.email }}"), ("Form.Values[2].Value", "{{ total }}")]);

        var run = await party.RunAsync(flow);

        Assert.Equal("done", run.QuerySelector("#run .heading .tag")!.TextContent.Trim());
        Assert.EndsWith(
            "of 23 records, 15 were left out by its conditions and 4 were dropped without a match.",
            run.QuerySelector(".left-out")!.Words(),
            StringComparison.Ordinal);
        var sent = party.Server.Log.Entries.Where(entry => entry.Method == "POST").Select(entry => entry.Body).ToList();
        Assert.Equal(4, sent.Count);
        Assert.Equal("""{"order":{"buyer":"customer1@example.com","source":"connectors","total":7.5}}""", sent[0]);
        var shown = (await party.Visitor.ReadAsync(flow)).QuerySelectorAll(".passing").Select(line => line.Words());
        Assert.Equal(
            ["Only records where status is PAID.", "Keeps each record, with the first match as found; drops records without a match."],
            shown);
    }

    [Fact]
    public async Task Records_without_a_match_can_be_kept_and_all_matches_are_a_list()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, hasFields: true);
        var flow = await AddFlowAsync(party);
        await SaveAsync(party, await EditAsync(party, flow, 1), [.. Found, ("Form.Passing.IsList", "true")]);
        const string Buyers = "{{ customer }} {{ found | map: \"email\" | join: \", \" | default: \"-\" }}";
        await SaveAsync(party, await EditAsync(party, flow, 2), [(Buyer, Buyers)]);

        var run = await party.RunAsync(flow);

        var sent = party.Server.Log.Entries.Where(entry => entry.Method == "POST").Select(entry => entry.Body!).ToList();
        Assert.Equal("done", run.QuerySelector("#run .heading .tag")!.TextContent.Trim());
        Assert.Equal(23, sent.Count);
        Assert.Contains("\"Customer 1 customer12@example.com\"", sent[11], StringComparison.Ordinal);
        Assert.Contains("\"Customer 2 -\"", sent[12], StringComparison.Ordinal);
        Assert.Null(run.QuerySelector(".left-out"));
    }

    /// <summary>What is entered on the step in the middle, and the fault beside which input.</summary>
    [Theory]
    [InlineData("Value", "state", "Records of Receive orders have no state. They have {{ customer }}, {{ id }},")]
    [InlineData("Value", "", "Enter the name of a value.")]
    [InlineData("Text", "", "Enter what to compare with")]
    [InlineData("Name", "customer", "The record already has customer. Choose another name.")]
    [InlineData("Name", "", "Enter a name, such as customer.")]
    [InlineData("Number", "7", "Use a value of the record in one of the inputs")]
    public async Task A_slip_is_said_beside_its_input_before_anything_runs(string input, string value, string fault)
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, hasFields: true);
        var flow = await AddFlowAsync(party);
        var name = input switch { "Name" => Name, "Number" => Number, _ => $"{Rows}[0].{input}" };
        (string, string)[] entered = [.. Paid, .. Found];

        var answer = await SubmitAsync(
            party, await EditAsync(party, flow, 1), [.. entered.Where(pair => pair.Item1 != name), (name, value)]);

        Assert.StartsWith(
            fault, Assert.Single(Faults.BesideFieldsOf(await Visitor.ParseAsync(answer)).Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_are_added_and_removed_without_JavaScript_and_the_preview_says_whether_the_sample_passes()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, hasFields: true);
        var flow = await AddFlowAsync(party);
        var edit = await EditAsync(party, flow, 1);

        var two = await PostAsync(party, edit, "condition", Paid);
        var one = await PostAsync(party, edit, "condition&remove=0", [.. Paid, ($"{Rows}[1].Value", "total")]);
        var passes = await PostAsync(party, edit, "preview", [.. Paid, ("Form.Sample", """{"status":"paid"}""")]);
        var fails = await PostAsync(party, edit, "preview", [.. Paid, ("Form.Sample", """{"status":"open"}""")]);

        Assert.Equal("status", two.QuerySelector($"[name='{Rows}[0].Value']")!.GetAttribute("value"));
        Assert.Equal(2, two.QuerySelectorAll(".condition").Length);
        Assert.Equal("total", one.QuerySelector($"[name='{Rows}[0].Value']")!.GetAttribute("value"));
        Assert.Single(one.QuerySelectorAll(".condition"));
        Assert.Equal("The sample record passes.", passes.QuerySelector("#passes")!.Words());
        Assert.Equal(
            "The sample record is left out, since this does not hold: status is PAID.", fails.QuerySelector("#passes")!.Words());
        Assert.Empty((await party.Visitor.ReadAsync(flow)).QuerySelectorAll(".passing"));
    }

    [Fact]
    public async Task Conditions_are_part_of_the_history_and_come_back_with_a_revision()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, hasFields: true);
        var flow = await AddFlowAsync(party);
        await SaveAsync(party, await EditAsync(party, flow, 1), [.. Paid, .. Found]);
        await PostAsync(party, await EditAsync(party, flow, 1), "", [(Number, "{{ id }}")]);

        var history = await party.Visitor.ReadAsync($"{flow}/history");
        var restored = await party.Visitor.PostAsync($"{flow}/history?handler=restore", ("number", "5"));

        Assert.Contains(
            "records of customers.get: nothing special → only records where status is PAID", history.QuerySelector("main")!.Words(),
            StringComparison.Ordinal);
        Assert.Contains(
            "records of customers.get: only records where status is PAID → nothing special", history.QuerySelector("main")!.Words(),
            StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, restored.StatusCode);
        Assert.Equal(2, (await party.Visitor.ReadAsync(flow)).QuerySelectorAll(".passing").Length);
    }

    [Fact]
    public async Task An_update_that_renames_a_value_which_a_later_condition_uses_is_no_identical_one()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, hasFields: true);
        var flow = await AddFlowAsync(party);
        await SaveAsync(party, await EditAsync(party, flow, 1), Found);
        await SaveAsync(
            party,
            await EditAsync(party, flow, 2),
            [(Buyer, "{{ customer }}"), ($"{Rows}[0].Value", "found.email"), ($"{Rows}[0].Comparison", "HasValue")]);
        await party.ModifyAsync();

        var dialog = (await party.Visitor.ReadAsync(party.Connector + "/update")).QuerySelector("main")!.Words();

        Assert.Contains("Value email of the records, which a later step uses removed: text", dialog, StringComparison.Ordinal);
    }

    private static async Task<string> AddFlowAsync(ThirdParty party) => await party.AddFlowAsync(
        await party.AddInstanceAsync("key", $"Shop {Guid.NewGuid():N}"), "orders.list", "orders.create", "orders.create");

    // The second step becomes the look-up, since a step can't be saved before its inputs are filled in.
    private static async Task<string> EditAsync(ThirdParty party, string flow, int at)
    {
        var edit = (await party.Visitor.ReadAsync(flow))
            .QuerySelectorAll(".shapes > li")[at]
            .QuerySelectorAll("a")
            .Single(link => link.TextContent.StartsWith("Edit", StringComparison.Ordinal))
            .GetAttribute("href")!;
        return at == 1 ? $"{edit}&endpoint=customers.get" : edit;
    }

    private static Task<HttpResponseMessage> SubmitAsync(ThirdParty party, string edit, (string, string)[] entered) =>
        PostedAsync(party, edit, "", entered);

    private static async Task SaveAsync(ThirdParty party, string edit, (string, string)[] entered) =>
        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await SubmitAsync(party, edit, entered)).StatusCode);

    private static async Task<AngleSharp.Dom.IDocument> PostAsync(
        ThirdParty party, string edit, string handler, (string, string)[] entered) =>
        await Visitor.ParseAsync(await PostedAsync(party, edit, handler, entered));

    private static async Task<HttpResponseMessage> PostedAsync(
        ThirdParty party, string edit, string handler, (string Name, string Value)[] entered)
    {
        var form = (await party.Visitor.ReadAsync(edit)).QuerySelector("form.mapping")!;
        var hidden = form.QuerySelectorAll("input[type=hidden]")
            .Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))
            .Where(field => field.Item1 != Visitor.TokenField);
        var address = form.GetAttribute("action")! + (handler.Length > 0 ? $"?handler={handler}" : "");
        return await party.Visitor.PostAsync(address, [.. hidden, .. entered]);
    }
}
