using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Dom;
using Connectors.Domain.Ids;

namespace Connectors.Drills.Updates;

/// <summary>Kills the application while it updates connectors, and looks at what it left.</summary>
internal static class UpdateDrill
{
    private const int Connectors = 20, AtOnce = 4, Attempts = 3;

    public static async Task<DrillResult> RunAsync(string folder, int rounds)
    {
        var template = Path.Combine(folder, "template.db");
        var connectors = await PreparedConnector.CreateAsync(template, Connectors);
        var report = new UpdateDrillReport(rounds);
        var before = Read(template, connectors, report);
        var random = new Random(20_000);
        var burst = await UndisturbedAsync(Path.Combine(folder, "undisturbed"), template, connectors);
        for (var round = 1; round <= rounds; round++)
        {
            var moment = new Moment(random.Next(Connectors), random.NextDouble() * AtOnce * burst / Connectors);
            Console.WriteLine($"{round}/{rounds}: killed {moment.More.TotalMilliseconds:0} ms after {moment.Answers} answers");
            await RoundAsync(DatabaseFile.Copy(template, Path.Combine(folder, $"round-{round}")), connectors, before, moment, report);
        }

        return new DrillResult(report.Table(), report.Torn);
    }

    // How long all updates take when nobody disturbs them.
    private static async Task<TimeSpan> UndisturbedAsync(string folder, string template, IReadOnlyList<PreparedConnector> connectors)
    {
        using var app = await AppProcess.StartAsync(DatabaseFile.Copy(template, folder));
        var posts = await FormsAsync(app, connectors);
        var watch = Stopwatch.StartNew();
        await PostAllAsync(posts, []);
        return watch.Elapsed;
    }

    private static async Task RoundAsync(
        string database,
        IReadOnlyList<PreparedConnector> connectors,
        Dictionary<InstalledId, Facts> before,
        Moment moment,
        UpdateDrillReport report)
    {
        var done = new HashSet<InstalledId>();
        using (var app = await AppProcess.StartAsync(database))
        {
            var posts = await FormsAsync(app, connectors);
            var posting = PostAllAsync(posts, done);
            await moment.ComeAsync(done, posting);
            app.Kill();
            await posting;
        }

        var left = Judge(connectors, before, Read(database, connectors, report), done, report);
        using var again = await AppProcess.StartAsync(database);
        await FinishAsync(again, left);
        again.Kill();
        var ended = Read(database, connectors, report);
        foreach (var connector in connectors.Where(connector => !ended[connector.Id].IsAfter(before[connector.Id], connector)))
            report.Torn.Add($"{connector}: not finished by the next start");
        report.Finished += left.Count;
    }

    // Where the database is busy the answer is 503, and a person asks again.
    private static async Task FinishAsync(AppProcess app, List<PreparedConnector> left)
    {
        for (var attempt = 0; attempt < Attempts && left.Count > 0; attempt++)
        {
            var done = new HashSet<InstalledId>();
            await PostAllAsync(await FormsAsync(app, left), done);
            left = [.. left.Where(connector => !done.Contains(connector.Id))];
        }
    }

    /// <returns>The connectors that still stand before their update.</returns>
    private static List<PreparedConnector> Judge(
        IReadOnlyList<PreparedConnector> connectors,
        Dictionary<InstalledId, Facts> before,
        Dictionary<InstalledId, Facts> found,
        HashSet<InstalledId> done,
        UpdateDrillReport report)
    {
        var left = new List<PreparedConnector>();
        report.Asked += connectors.Count;
        foreach (var connector in connectors)
        {
            var (facts, answered) = (found[connector.Id], done.Contains(connector.Id));
            var (isBefore, isAfter) = (facts.IsAs(before[connector.Id]), facts.IsAfter(before[connector.Id], connector));
            if (isBefore) left.Add(connector);
            if (isAfter && answered) report.Answered++;
            else if (isAfter) report.After++;
            else if (isBefore && !answered) report.Before++;
            else report.Torn.Add(answered ? $"{connector}: answered as done, found as {facts}" : $"{connector}: {facts}");
        }

        return left;
    }

    private static async Task<IReadOnlyList<UpdatePost>> FormsAsync(AppProcess app, IReadOnlyList<PreparedConnector> connectors)
    {
        var visitor = new Visitor(app.Client());
        await visitor.SubmitAsync("/sign-in", "form", ("email", PreparedConnector.Email), ("password", LocalUseCases.Password));
        var forms = new List<UpdatePost>();
        foreach (var connector in connectors)
        {
            var page = await visitor.ReadAsync(connector.Address);
            var form = page
                .QuerySelectorAll(".update form input[type=hidden]")
                .OfType<IHtmlInputElement>()
                .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);
            (form["option"], form["consents"]) = (connector.Option, "overwrite/lose-edits");
            forms.Add(new UpdatePost(connector.Id, $"/connectors/{connector.Id}/update", form, visitor.Client));
        }

        return forms;
    }

    private static Task PostAllAsync(IReadOnlyList<UpdatePost> posts, HashSet<InstalledId> done) =>
        Parallel.ForEachAsync(posts, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (post, cancel) =>
        {
            try
            {
                using var content = new FormUrlEncodedContent(post.Form);
                using var answer = await post.Client.PostAsync(post.Address, content, cancel);
                if (answer.StatusCode != HttpStatusCode.Redirect) return;
                lock (done) done.Add(post.Id);
            }
            catch (HttpRequestException)
            {
                // Killed before it could answer: what it left is looked at afterwards.
            }
        });

    private static Dictionary<InstalledId, Facts> Read(
        string database, IReadOnlyList<PreparedConnector> connectors, UpdateDrillReport report)
    {
        using var connection = DatabaseFile.Open(database);
        report.Torn.AddRange(connection.Faults());
        return connectors.ToDictionary(connector => connector.Id, connector => Facts.Read(connection, connector.Id.Value));
    }

    /// <summary>When the kill falls: counted in answers, since how long they take depends on what else the machine does.</summary>
    /// <param name="Answers">So many updates are answered.</param>
    /// <param name="More">So much later; at most about the time of the updates that are under way.</param>
    private sealed record Moment(int Answers, TimeSpan More)
    {
        public async Task ComeAsync(HashSet<InstalledId> answered, Task posting)
        {
            while (!posting.IsCompleted && Count(answered) < Answers) await Task.Delay(1);
            await Task.Delay(More);
        }

        private static int Count(HashSet<InstalledId> answered)
        {
            lock (answered) return answered.Count;
        }
    }

    /// <summary>What the dialog of one connector would post.</summary>
    private sealed record UpdatePost(InstalledId Id, string Address, IReadOnlyDictionary<string, string> Form, HttpClient Client);
}
