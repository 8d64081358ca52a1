using Connectors.Application.Recording.Log;
using Connectors.Data;
using Connectors.Data.Rows;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;

namespace Connectors.Application.Tests.Recording;

public sealed class ActivityReaderTests
{
    private static readonly DateTime Noon = new(2026, 12, 1, 12, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string> Providers => TestDatabase.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Parts_of_any_size_hold_every_change_once_also_those_made_at_once(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await AddAsync(database, 30);

        var whole = await ReadAsync(database, 100);

        Assert.Equal(30, whole.Count);
        Assert.Equal(whole.OrderByDescending(entry => entry.At).Select(entry => entry.At), whole.Select(entry => entry.At));
        foreach (var size in new[] { 1, 4, 7, 29, 30 }) Assert.Equal(whole, await ReadAsync(database, size));
    }

    [Fact]
    public async Task What_is_added_meanwhile_moves_nothing()
    {
        await using var database = await TestDatabase.CreateAsync("Sqlite");
        await AddAsync(database, 10);
        var first = await PartAsync(database, new ActivityQuery(), 5);
        await AddAsync(database, 3, hours: 24);

        var second = await PartAsync(database, new ActivityQuery { After = first.End }, 100);

        Assert.Equal(10, first.Entries.Concat(second.Entries).Distinct().Count());
        Assert.Equal(5, second.Entries.Count);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("1", false)]
    [InlineData("x.1", false)]
    [InlineData("1.-1", false)]
    [InlineData("1.10001", false)]
    [InlineData("99999999999999999999.1", false)]
    [InlineData("638700000000000000.2", true)]
    public void A_place_is_read_from_an_address_and_nothing_else_is(string text, bool isPlace) =>
        Assert.Equal(isPlace ? text : null, ActivityPlace.Parse(text)?.ToString());

    private static async Task<List<ActivityEntry>> ReadAsync(TestDatabase database, int size)
    {
        var (all, query) = (new List<ActivityEntry>(), new ActivityQuery());
        while (true)
        {
            var part = await PartAsync(database, query, size);
            all.AddRange(part.Entries);
            if (part.End is null) return all;
            query = query with { After = part.End };
        }
    }

    private static Task<ActivityPart> PartAsync(TestDatabase database, ActivityQuery query, int size) =>
        database.With((ActivityReader reader) => reader.ReadAsync(query, size, TestContext.Current.CancellationToken));

    // Three flows each at the same time.
    private static Task<int> AddAsync(TestDatabase database, int count, int hours = 0) => database.With(async (ConnectorsDbContext db) =>
    {
        for (var number = 0; number < count; number++)
        {
            var (organisation, id) = (db.RequiredOrganisation, db.NewId<FlowId>());
            var flow = new FlowRow { Id = id, OrganisationId = organisation, Name = $"{number}", ChangedBy = "" };
            db.AddRange(flow, new FlowRevisionRow
            {
                Id = db.NewId<RevisionId>(),
                OrganisationId = organisation,
                FlowId = flow.Id,
                Number = 1,
                Kind = FlowChangeKind.Made,
                State = "{}",
                At = Noon.AddHours(hours + (number / 3)),
                By = "Dana",
            });
        }

        return await db.SaveChangesAsync();
    });
}
