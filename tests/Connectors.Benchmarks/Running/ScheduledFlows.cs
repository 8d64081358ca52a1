using System.Globalization;
using Connectors.Application.Flows;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Ids;
using Connectors.Drills;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Benchmarks.Running;

/// <summary>Flows with schedules, of many organisations: one has half of those that are due together, the others share the rest.</summary>
/// <param name="app">The use cases.</param>
internal sealed class ScheduledFlows(LocalUseCases app)
{
    public const int Flows = 10_000, Organisations = 100, Due = 1_000;

    private readonly List<FlowId> _due = [];

    /// <summary>Adds all flows. None of their schedules is followed yet.</summary>
    public Task<bool> AddAsync() => app.With(async (ConnectorsDbContext db) =>
    {
        var organisations = Enumerable.Range(1, Organisations - 1)
            .Select(number => new OrganisationRow { Id = NewOrganisation(), Name = $"Organisation {number}", CreatedAt = DateTime.UtcNow })
            .ToList();
        db.Organisations.AddRange(organisations);
        await db.SaveChangesAsync();
        var owners = new[] { app.Organisation }.Concat(organisations.Select(row => row.Id)).ToList();
        for (var number = 0; number < Flows; number++)
        {
            var row = Row(db, number, owners[number % Organisations]);
            if (number < Due) row.OrganisationId = owners[number < Due / 2 ? 0 : 1 + (number % (Organisations - 1))];
            if (number < Due) _due.Add(row.Id);
            db.Flows.Add(row);
        }

        await db.SaveChangesAsync();
        return true;
    });

    /// <summary>Compares all schedules with those that are followed.</summary>
    public Task<bool> CheckAsync() => app.With(async (ScheduleCheck check) =>
    {
        await check.RunAsync(CancellationToken.None);
        return true;
    });

    /// <summary>Gives the last flow another schedule, without following it.</summary>
    public Task<int> ChangeOneAsync() => ChangeAsync(db => db.Where(row => row.Name == NameOf(Flows - 1)), "7 7 7 7 *");

    /// <summary>Lets a thousand flows be due at a time, without following that.</summary>
    public Task<int> LetBeDueAsync(DateTime at) => ChangeAsync(
        db => db.Where(row => _due.Contains(row.Id)),
        string.Create(CultureInfo.InvariantCulture, $"{at.Minute} {at.Hour} {at.Day} {at.Month} *"));

    /// <summary>The runs that were queued for a time.</summary>
    public Task<int> QueuedAsync(DateTime due) => app.With((ConnectorsDbContext db) =>
        db.FlowRuns.AcrossOrganisations().CountAsync(row => row.DueAt == due));

    private Task<int> ChangeAsync(Func<IQueryable<FlowRow>, IQueryable<FlowRow>> which, string cron) => app.With((ConnectorsDbContext db) =>
        which(db.Flows.AcrossOrganisations()).ExecuteUpdateAsync(set => set.SetProperty(row => row.Cron, cron)));

    private static OrganisationId NewOrganisation() => new(Guid.CreateVersion7());

    private static FlowRow Row(ConnectorsDbContext db, int number, OrganisationId owner) => new()
    {
        Id = db.NewId<FlowId>(),
        OrganisationId = owner,
        Name = NameOf(number),
        IsEnabled = true,
        Cron = string.Create(CultureInfo.InvariantCulture, $"{number % 60} {number % 24} 1 1 *"),
        ChangedAt = DateTime.UtcNow,
        ChangedBy = "Robin Vale",
    };

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"Flow {number:00000}");
}
