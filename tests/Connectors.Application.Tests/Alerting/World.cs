using Connectors.Application.Alerting;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Alerting;

/// <summary>A database, a copy of the application whose clock a test moves on, and a receiver of alerts.</summary>
internal sealed class World : IAsyncDisposable
{
    private readonly IHost _copy;

    private World(TestDatabase database)
    {
        Database = database;
        _copy = AddCopy();
    }

    public TestDatabase Database { get; }

    public Inbox Inbox { get; } = new();

    public ManualTime Time { get; } = new();

    public static async Task<World> CreateAsync(string provider) => new(await TestDatabase.CreateAsync(provider));

    /// <summary>Another copy of the application, with the same clock.</summary>
    public IHost AddCopy() =>
        Database.AddCopy(services => services.AddSingleton<TimeProvider>(Time).AddSingleton<IAlertWriter, PlainWriter>());

    /// <returns>What its messages are signed with.</returns>
    public async Task<string> AddReceiverAsync() => Assert.IsType<AddReceiverResult.Added>(await Database.With(
        (AlertReceivers receivers) => receivers.AddAsync("Operations", Inbox.Address, Dana, CancellationToken.None), copy: _copy)).Secret;

    public Task<T> UseAsync<T>(Func<AlertReceivers, Task<T>> use) => Database.With(use, copy: _copy);

    public async Task<AlertReceiver> ReceiverAsync() =>
        Assert.Single(await Database.With((AlertReceivers receivers) => receivers.ListAsync(CancellationToken.None), copy: _copy));

    public Task<FlowId> AddFlowAsync(string name) => Database.With(async (ConnectorsDbContext db) =>
    {
        var flow = new FlowRow { Id = db.NewId<FlowId>(), OrganisationId = db.RequiredOrganisation, Name = name, ChangedBy = "" };
        db.Add(flow);
        await db.SaveChangesAsync();
        return flow.Id;
    });

    /// <summary>A run that ends a minute later.</summary>
    public Task EndAsync(FlowId flow, RunState state, bool isTest = false) => Database.With(async (ConnectorsDbContext db) =>
    {
        Time.Now += TimeSpan.FromMinutes(1);
        db.Add(new FlowRunRow
        {
            Id = db.NewId<RunId>(),
            OrganisationId = db.RequiredOrganisation,
            FlowId = flow,
            FlowName = (await db.Flows.FindAsync(flow))!.Name,
            State = state,
            AskedAt = Time.Now.UtcDateTime,
            EndedAt = Time.Now.UtcDateTime,
            IsTest = isTest,
        });
        return await db.SaveChangesAsync();
    });

    /// <summary>Lets the application look half a minute later.</summary>
    /// <returns>What the receiver was told.</returns>
    public async Task<IReadOnlyList<string>> LookAsync()
    {
        await LookOnlyAsync();
        return Take();
    }

    public Task LookOnlyAsync()
    {
        Time.Now += TimeSpan.FromSeconds(30);
        return _copy.Services.GetRequiredService<AlertWatch>().LookAsync(TestContext.Current.CancellationToken);
    }

    public IReadOnlyList<string> Take() => [.. Inbox.Take().Select(message => message.Body)];

    public async ValueTask DisposeAsync()
    {
        await Inbox.DisposeAsync();
        await Database.DisposeAsync();
    }

    private sealed class PlainWriter : IAlertWriter
    {
        public string Write(Alert alert) =>
            string.Join(", ", alert.News.Select(news => $"{news.Run.Name} {(news.IsFailing ? "fails" : "works")}"));
    }
}

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class ManualTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
