using System.Collections.Concurrent;
using System.Diagnostics;
using Connectors.Application.Runs;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Connectors.Application.Tests.Flows;

public sealed class OldRunsTests
{
    private static readonly DateTime Now = new(2026, 11, 29, 12, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string> Providers => TestDatabase.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Old_runs_go_in_portions_and_newer_ones_stay(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await AddAsync(database, Now.AddDays(-40), (2 * OldRuns.Portion) + 10);
        await AddAsync(database, Now.AddDays(-31), 3);
        var newer = await AddAsync(database, Now.AddDays(-1), 3);
        var connection = await database.With((ConnectorsDbContext db) => Task.FromResult(db.Database.GetConnectionString()!));
        using var deleted = new Deleted(connection);

        await database.With(async (ConnectorsDbContext db) =>
        {
            await OldRuns.ForgetAsync(db, Now.AddDays(-30), TestContext.Current.CancellationToken);
            return true;
        });

        var (runs, requests, records) = await database.With(async (ConnectorsDbContext db) =>
        (
            await db.FlowRuns.Select(row => row.Id).ToListAsync(),
            await db.FlowRunRequests.CountAsync(),
            await db.FlowRunRecords.CountAsync()
        ));
        Assert.Equal([newer], runs);
        Assert.Equal((3, 3), (requests, records));
        Assert.Equal(OldRuns.Portion, deleted.Rows.Max());
    }

    private static Task<RunId> AddAsync(TestDatabase database, DateTime ended, int requests) =>
        database.With(async (ConnectorsDbContext db) =>
        {
            var organisation = db.RequiredOrganisation;
            var flow = new FlowRow { Id = db.NewId<FlowId>(), OrganisationId = organisation, Name = "Orders on", ChangedBy = "" };
            var run = new FlowRunRow
            {
                Id = db.NewId<RunId>(),
                OrganisationId = organisation,
                FlowId = flow.Id,
                FlowName = flow.Name,
                State = RunState.Done,
                EndedAt = ended,
            };
            db.AddRange(flow, run);
            db.AddRange(Enumerable.Range(1, requests).Select(number => RequestOf(db, run, number)));
            db.AddRange(Enumerable.Range(1, requests).Select(number => RecordOf(db, run, number)));
            await db.SaveChangesAsync();
            return run.Id;
        });

    private static FlowRunRequestRow RequestOf(ConnectorsDbContext db, FlowRunRow run, int number) => new()
    {
        Id = db.NewId<RunRequestId>(),
        OrganisationId = run.OrganisationId,
        RunId = run.Id,
        Number = number,
        Shape = "",
        Method = "GET",
        Url = "",
        Headers = "",
    };

    private static FlowRunRecordRow RecordOf(ConnectorsDbContext db, FlowRunRow run, int number) => new()
    {
        Id = db.NewId<RunRecordId>(),
        OrganisationId = run.OrganisationId,
        RunId = run.Id,
        Position = 2,
        Number = number,
        Content = "",
    };

    /// <summary>How many rows each statement deleted on one database.</summary>
    private sealed class Deleted : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly string _connection;
        private readonly List<IDisposable> _subscriptions = [];

        public Deleted(string connection)
        {
            _connection = connection;
            _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public ConcurrentBag<int> Rows { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) _subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData { Result: int rows } executed
                && executed.Command.CommandText.StartsWith("DELETE", StringComparison.Ordinal)
                && executed.Context?.Database.GetConnectionString() == _connection)
                Rows.Add(rows);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
