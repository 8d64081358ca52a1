using System.Net;
using AngleSharp.Dom;
using Connectors.Application.Alerting;
using Connectors.Domain.Flows;
using Connectors.Domain.Flows.Alerting;
using Connectors.Domain.People;
using Connectors.Domain.Reasons;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests.Pages.Organisation;

[Collection(nameof(OneDemoApp))]
public sealed class AlertsTests(DemoApp app)
{
    [Fact]
    public async Task A_receiver_is_added_with_a_secret_that_is_shown_once_and_without_its_address()
    {
        var visitor = await app.SignInElsewhereAsync();

        var added = await Visitor.ParseAsync(await AddAsync(visitor, "Operations", "https://hooks.example.com/services/T0/very-secret"));
        var after = await visitor.ReadAsync("/alerts");

        Assert.StartsWith("whsec_", added.QuerySelector(".message code")!.TextContent, StringComparison.Ordinal);
        Assert.Null(after.QuerySelector(".message"));
        Assert.Equal(["Operations", "hooks.example.com", "None yet"], Cells(after).Take(3));
        foreach (var page in new[] { added, after })
            Assert.DoesNotContain("very-secret", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "https://hooks.example.com/a", "Enter a name, such as the chat that gets the alerts.")]
    [InlineData("Operations", "", "Paste the webhook address that the chat or program gave you.")]
    [InlineData("Operations", "hooks.example.com", "Use a whole address that begins with https://, without user and password.")]
    [InlineData("Operations", "ftp://hooks.example.com", "Use a whole address that begins with https://, without user and password.")]
    [InlineData("Operations", "https://me:it@a.example", "Use a whole address that begins with https://, without user and password.")]
    public async Task A_receiver_that_can_not_work_is_refused_and_what_was_entered_stays(string name, string address, string words)
    {
        var visitor = await app.SignInElsewhereAsync();

        var page = await Visitor.ParseAsync(await AddAsync(visitor, name, address));

        Assert.Equal(words, page.QuerySelector("main .field-validation-error:not(:empty)")!.TextContent.Trim());
        Assert.Equal((name, address), (Value(page, "name"), Value(page, "address")));
        Assert.Null(page.QuerySelector("main table"));
    }

    [Fact]
    public async Task A_receiver_that_does_not_answer_is_said_after_a_test_message_and_is_removed_and_restored()
    {
        var visitor = await app.SignInElsewhereAsync();
        await AddAsync(visitor, "Operations", "https://10.1.2.3/hook");

        await visitor.SubmitAsync("/alerts", "form[action$='Test']");
        var tested = await visitor.ReadAsync("/alerts");
        await visitor.SubmitAsync("/alerts", "form[action$='Remove']");
        var removed = await visitor.ReadAsync("/alerts");
        await visitor.PostAsync(removed.QuerySelector(".message form")!.GetAttribute("action")!);
        var back = await visitor.ReadAsync("/alerts");

        Assert.StartsWith("Operations did not take the test message. ", Message(tested), StringComparison.Ordinal);
        Assert.Equal("Operations gets no alerts any more.", Message(removed));
        Assert.Null(removed.QuerySelector("main table"));
        Assert.Equal("Operations gets alerts again.", Message(back));
        Assert.Equal("Operations", Cells(back).First());
    }

    [Fact]
    public async Task A_receiver_of_another_organisation_is_not_found()
    {
        var (owner, other) = (await app.SignInElsewhereAsync(), await app.SignInElsewhereAsync());
        await AddAsync(owner, "Operations", "https://hooks.example.com/a");
        var id = (await owner.ReadAsync("/alerts")).QuerySelector("form[action$='Remove'] [name=receiver]")!.GetAttribute("value")!;

        foreach (var handler in new[] { "Remove", "Test", "PutBack" })
            Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync($"/alerts?handler={handler}", ("receiver", id))).StatusCode);
        Assert.NotNull((await owner.ReadAsync("/alerts")).QuerySelector("main table"));
    }

    [Fact]
    public void The_message_says_in_words_which_flow_fails_where_and_why_and_calls_nobody()
    {
        var run = new EndedRun(default, "Orders <!channel>", default, RunState.Failed, new DateTime(2026, 12, 1, 8, 0, 0, DateTimeKind.Utc))
        {
            Why = new Reason.Rejected(422),
            Step = 2,
        };
        var writer = app.Services.GetRequiredService<IAlertWriter>();

        var one = writer.Write(new Alert("Acme", [new FlowNews(run, true)], run.At));
        var two = writer.Write(new Alert("Acme", [new FlowNews(run, true), new FlowNews(run with { Name = "Stock" }, false)], run.At));

        Assert.Contains("\"text\":\"“Orders ‹!channel›” fails. Step 2: ", one, StringComparison.Ordinal);
        Assert.Contains("\"state\":\"failing\"", one, StringComparison.Ordinal);
        Assert.Contains("\"text\":\"Acme: 1 flow began to fail, 1 flow works again\\n“Orders", two, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_uses_connectors_adds_no_receiver()
    {
        var user = await app.SignInAsync(Role.User);

        var menu = (await user.ReadAsync("/connectors")).QuerySelectorAll("nav a").Select(link => link.GetAttribute("href"));
        Assert.DoesNotContain("/alerts", menu);
    }

    private static Task<HttpResponseMessage> AddAsync(Visitor visitor, string name, string address) =>
        visitor.SubmitAsync("/alerts", "form[action$='Add']", ("name", name), ("address", address));

    private static IEnumerable<string> Cells(IDocument page) =>
        page.QuerySelectorAll("main tbody td").Select(cell => cell.TextContent.Trim());

    private static string Value(IDocument page, string name) => page.QuerySelector($"main [name={name}]")!.GetAttribute("value") ?? "";

    private static string Message(IDocument page) => page.QuerySelector(".message span")!.TextContent.Trim();
}
