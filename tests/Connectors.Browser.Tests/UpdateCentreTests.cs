using Connectors.Application.Runs;
using Connectors.Application.Updating.Centre;
using Connectors.Data;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Centre;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Connectors.Browser.Tests;

/// <summary>Two hundred connectors are brought up to date in one sitting, and all of it is taken back.</summary>
public sealed class UpdateCentreTests(LargeLiveApp app) : IClassFixture<LargeLiveApp>
{
    private const int MostClicks = 5, MostDecisions = 15;

    // Every flow where CONNECTORS_ALL_FLOWS is set; one in six otherwise.
    private static readonly int OneIn = Environment.GetEnvironmentVariable("CONNECTORS_ALL_FLOWS") is { Length: > 0 } ? 1 : 6;
    private int _clicks, _decisions;

    [Fact]
    public async Task Two_hundred_connectors_take_five_clicks_and_few_decisions_and_come_back_in_one_job()
    {
        await app.FollowSandboxAsync();
        var page = await app.OpenAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        page.SetDefaultTimeout(120_000);
        await page.SignInAsync();
        var before = Rows();
        Assert.Equal(190, (await CandidatesAsync()).Count);

        await UpdateAllAsync(page);

        Assert.InRange(_clicks, 1, MostClicks);
        Assert.InRange(_decisions, 1, MostDecisions);
        // The one that is left has a newer version beside it.
        Assert.Equal(Lane.Held, Assert.Single(await CandidatesAsync()).Lane);
        Assert.Equal((46, 0), await EditsAsync(page));
        Assert.Equal([], await FailedAsync(await FlowsAsync()));

        await UndoAllAsync(page);
        Assert.Equal(before, Rows());
    }

    private async Task UpdateAllAsync(IPage page)
    {
        await ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = "Updates" }).First);
        await ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = "Answer questions" }));
        foreach (var question in await page.Locator("[data-question]").AllAsync()) await DecideAsync(question.GetByLabel("Keep mine"));
        await ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Save answers" }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "190 updates" })).ToBeVisibleAsync();
        await ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Review 189 updates" }));
        foreach (var consent in await page.Locator("input[name=consents]").AllAsync()) await DecideAsync(consent);
        await ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Update 189 connectors" }));
        await Expect(page.Locator("#job")).ToContainTextAsync("189 of 189 done", new() { Timeout = 120_000 });
        await Expect(page.Locator("[data-live]")).ToHaveCountAsync(0);
    }

    private static async Task UndoAllAsync(IPage page)
    {
        await page.GotoAsync("/updates/jobs");
        await page.GetByRole(AriaRole.Link, new() { Name = "Update of 189 connectors" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo all" }).ClickAsync();
        foreach (var consent in await page.Locator("input[name=consents]").AllAsync()) await consent.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo 189 updates" }).ClickAsync();
        await Expect(page.Locator("#job")).ToContainTextAsync("189 of 189 done", new() { Timeout = 120_000 });
    }

    private async Task ClickAsync(ILocator what)
    {
        await what.ClickAsync();
        _clicks++;
    }

    private async Task DecideAsync(ILocator what)
    {
        await what.CheckAsync();
        _decisions++;
    }

    private Task<IReadOnlyList<Candidate>> CandidatesAsync() =>
        app.With((UpdateCentre centre) => centre.ReadAsync(CancellationToken.None));

    // All edits of the job, and those that were lost.
    private static async Task<(int All, int Lost)> EditsAsync(IPage page)
    {
        var report = await page.APIRequest.GetAsync($"{page.Url}/report?handler=json");
        var items = (await report.JsonAsync())!.Value.GetProperty("connectors").EnumerateArray().ToList();
        var sums = items.Select(item => item.GetProperty("proof").GetProperty("sums")).ToList();
        return (sums.Sum(one => one.GetProperty("edits").GetInt32()), sums.Sum(one => one.GetProperty("lost").GetInt32()));
    }

    // Without those of the usual demo, which need an endpoint that is removed, or a third party that is invented.
    private Task<List<FlowId>> FlowsAsync() => app.With((ConnectorsDbContext db) => db.Flows
        .Where(row => !row.Name.StartsWith("Refunds"))
        .Select(row => row.Id)
        .ToListAsync());

    private async Task<IReadOnlyList<string>> FailedAsync(List<FlowId> flows)
    {
        Assert.Equal(298, flows.Count);
        var (runs, pat) = (new List<RunId>(), new Actor(default(MemberId), "Pat", Rights.All));
        foreach (var flow in flows.Where((_, at) => at % OneIn == 0))
            runs.Add((await app.With((FlowRuns all) => all.AskAsync(flow, pat, CancellationToken.None)))!.Value);
        while (await app.With((ConnectorsDbContext db) => db.FlowRuns.AnyAsync(
            run => run.State == RunState.Queued || run.State == RunState.Running)))
            await Task.Delay(200, TestContext.Current.CancellationToken);
        return await app.With(async (ConnectorsDbContext db) => (IReadOnlyList<string>)await db.FlowRuns
            .Where(run => runs.Contains(run.Id) && run.State != RunState.Done)
            .Select(run => $"{run.FlowName}: {run.Error}")
            .ToListAsync());
    }

    // Every connector, instance, flow and step as the database has it, without what only ever grows.
    private IReadOnlyList<string> Rows()
    {
        using var connection = new SqliteConnection($"Data Source={app.DatabaseFile}");
        connection.Open();
        return
        [
            .. Lines("SELECT Id, Name, PackageId, Version, BaselineId, CurrentFingerprint, Customisations FROM Connectors ORDER BY Id"),
            .. Lines("SELECT Id, Name, MethodKey, OpenValues, Credentials, MeantFor, RemovedAt FROM Instances ORDER BY Id"),
            .. Lines("SELECT * FROM Flows ORDER BY Id"),
            .. Lines("SELECT * FROM FlowShapes ORDER BY Id"),
        ];

        IEnumerable<string> Lines(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            while (reader.Read()) yield return string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue));
        }
    }
}
