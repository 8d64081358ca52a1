using System.Net;
using AngleSharp.Dom;
using Connectors.Demo.Sandbox;

namespace Connectors.Web.Tests.Pages.Flows;

/// <summary>A run says what happened to each record, and what was not sent is sent again alone.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class RunAgainTests(DemoApp app)
{
    private const int Orders = 23;

    [Fact]
    public async Task Rejected_records_are_listed_with_their_reason_and_sent_again_alone()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var flow = await AddFlowAsync(party);
        party.Server.Faults.Order(SandboxFault.Rejected, 2);

        var run = await party.RunAsync(flow);
        var step = run.QuerySelectorAll("section.panel")[1];
        var records = await party.Visitor.ReadAsync(step.QuerySelector(".step-records a")!.GetAttribute("href")! + "&state=failed");
        var again = await AgainAsync(party, run, "Send only 2 records again");
        var first = await party.Visitor.ReadAsync(AddressOf(run));

        Assert.Contains("Step 2: 2 of 23 records were rejected.", run.QuerySelector("[role=alert]")!.Words(), StringComparison.Ordinal);
        Assert.StartsWith(
            "It got 23 records: 2 rejected, 21 done.", step.QuerySelector(".step-records p")!.Words(), StringComparison.Ordinal);
        Assert.Equal(["#1", "#2"], records.QuerySelectorAll(".requests summary > .quiet").Select(number => number.TextContent));
        Assert.Contains("(422)", records.QuerySelector(".requests .loss")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("\"customer\": \"Customer 2\"", records.QuerySelector(".requests pre")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("done", again.QuerySelector(".heading .tag")!.TextContent.Trim());
        Assert.Equal(AddressOf(run), again.QuerySelector(".heading p a")!.GetAttribute("href"));
        Assert.Contains("Repeated: from a step", first.QuerySelector("#run")!.Words(), StringComparison.Ordinal);
        Assert.Equal(Orders + 2, party.Server.Log.Entries.Count(entry => entry.Method == "POST"));
    }

    [Fact]
    public async Task A_request_shows_what_was_sent_what_came_and_when_without_credentials()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var run = await party.RunAsync(await AddFlowAsync(party));

        var sent = run.QuerySelectorAll("section.panel")[1].QuerySelector(".requests li")!;

        Assert.Matches(@"Sent at \d+ \w+ \d{4}, \d\d:\d\d:\d\d\.\d{3} UTC", sent.TextContent);
        var parts = sent.QuerySelectorAll("pre").Select(part => part.TextContent).ToList();
        Assert.Contains("\"customer\": \"Customer ", parts[0], StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/json", parts[1], StringComparison.Ordinal);
        Assert.DoesNotContain(party.Secrets, secret => run.Source.Text.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_whole_run_is_made_again_and_so_is_one_from_a_step()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var flow = await AddFlowAsync(party);
        var run = await party.RunAsync(flow);

        var whole = await OverAsync(party, await party.Visitor.SubmitAsync(AddressOf(run), "form[action*='handler=again']"));
        var gets = party.Server.Log.Entries.Count(entry => entry.Method == "GET");
        await AgainAsync(party, run, "Run again from this step");

        Assert.Equal("done", whole.QuerySelector(".heading .tag")!.TextContent.Trim());
        Assert.Equal(gets, party.Server.Log.Entries.Count(entry => entry.Method == "GET"));
        Assert.Equal(3 * Orders, party.Server.Log.Entries.Count(entry => entry.Method == "POST"));
    }

    [Fact]
    public async Task A_test_of_a_draft_sends_nothing_and_shows_each_request()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var flow = await AddFlowAsync(party);

        var test = await OverAsync(party, await party.Visitor.SubmitAsync(flow, "form[action*='handler=test']"));

        Assert.StartsWith("Test of", test.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var shown = test.QuerySelectorAll("section.panel")[1].QuerySelectorAll(".requests li");
        Assert.Equal(10, shown.Length);
        Assert.Equal("not sent", shown[0].QuerySelector(".tag")!.TextContent);
        Assert.Contains("\"customer\"", shown[0].QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(party.Server.Log.Entries, entry => entry.Method == "POST");
        Assert.Contains("never", (await party.Visitor.ReadAsync("/flows")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_steps_of_a_flow_say_what_they_did_last_with_the_way_to_the_requests()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var flow = await AddFlowAsync(party);
        var before = (await party.Visitor.ReadAsync(flow)).QuerySelector(".shapes")!.TextContent;
        Assert.DoesNotContain("In the last", before, StringComparison.Ordinal);
        await OverAsync(party, await party.Visitor.SubmitAsync(flow, "form[action*='handler=test']"));

        var steps = (await party.Visitor.ReadAsync(flow)).QuerySelectorAll(".shapes > li");

        Assert.All(steps, step => Assert.Contains("In the last test: 1", step.TextContent, StringComparison.Ordinal));
        var requests = await party.Visitor.ReadAsync(steps[0].QuerySelector("a[href*='/requests?shape=1']")!.GetAttribute("href")!);
        Assert.Contains("GET", requests.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_whose_credentials_were_rejected_leads_to_the_instance()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var instance = await party.AddInstanceAsync("key");
        var flow = await party.AddFlowAsync(instance, "orders.list");
        await party.Visitor.SubmitAsync(instance + "/edit", "main form", ("Form.Fields[1].Value", "wrong"));

        var failed = await OverAsync(party, await party.Visitor.SubmitAsync(flow, "form[action*='handler=run']"));

        Assert.Equal(instance, failed.QuerySelector(".message-bad a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_new_flow_is_a_draft_until_it_is_enabled_and_without_steps_it_stays_one()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var empty = (await party.Visitor.SubmitAsync(
            "/flows/new", "main form", ("Form.Name", "Empty"),
                ("Form.Schedule.Kind", "Own"), ("Form.Schedule.Cron", "0 6 * * *"))).Headers.Location!.ToString();

        Assert.Null((await party.Visitor.ReadAsync(empty)).QuerySelector("form[action*='handler=enable']"));
        await party.Visitor.PostAsync(empty + "?handler=enable");
        var page = await party.Visitor.ReadAsync(empty);

        Assert.Equal("draft", page.QuerySelector(".heading .tag")!.TextContent);
        Assert.Contains("Nothing was changed. Give the flow steps, then enable it.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".next-runs"));
        var flow = await AddFlowAsync(party);
        await party.Visitor.SubmitAsync(flow, "form[action*='handler=enable']");
        var enabled = (await party.Visitor.ReadAsync(flow)).QuerySelector(".heading")!.TextContent;
        Assert.DoesNotContain("draft", enabled, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_of_a_step_takes_its_sample_from_the_last_run()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app, hasFields: true);
        var flow = await AddFlowAsync(party);
        await party.RunAsync(flow);
        var edit = (await party.Visitor.ReadAsync(flow)).QuerySelectorAll(".shapes .do a")[1].GetAttribute("href")!;

        var page = await party.Visitor.ReadAsync(edit);

        Assert.Contains("\"customer\": \"Customer 2\"", page.QuerySelector("#sample")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("{{ customer }}", page.QuerySelectorAll(".names code").Select(name => name.TextContent));
    }

    [Fact]
    public async Task A_flow_that_keeps_nothing_shows_requests_without_their_bodies()
    {
        await using var party = await ThirdParty.StartAsync(app);
        var flow = await AddFlowAsync(party);
        await party.Visitor.SubmitAsync(flow + "/edit", "main form.form", ("Form.KeepsContent", "false"));

        var run = await party.RunAsync(flow);

        Assert.DoesNotContain("Customer", run.QuerySelector("#run")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(run.QuerySelectorAll(".step-records"));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await party.Visitor.Client.GetAsync(AddressOf(run) + "/records?step=2", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains(
            "no longer keeps what its runs send and receive",
            (await party.Visitor.ReadAsync(flow + "/history")).Body!.TextContent,
            StringComparison.Ordinal);
    }

    private static async Task<string> AddFlowAsync(ThirdParty party) =>
        await party.AddFlowAsync(await party.AddInstanceAsync("key"), "orders.list", "orders.create");

    private static string AddressOf(IDocument run) =>
        run.QuerySelector("form[action*='handler=again']")!.GetAttribute("action")!.Split('?')[0];

    private static async Task<IDocument> AgainAsync(ThirdParty party, IDocument run, string button)
    {
        var form = run.QuerySelectorAll(".step-records form")
            .Single(form => form.QuerySelector("button")!.FirstChild!.TextContent == button);
        var fields = form.QuerySelectorAll("input[type=hidden]")
            .Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!))
            .Where(field => field.Item1 != Visitor.TokenField);
        return await OverAsync(party, await party.Visitor.PostAsync(form.GetAttribute("action")!, [.. fields]));
    }

    private static async Task<IDocument> OverAsync(ThirdParty party, HttpResponseMessage asked) =>
        await party.Visitor.OverAsync(asked.Headers.Location!.ToString());
}
