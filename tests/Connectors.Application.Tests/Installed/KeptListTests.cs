using System.Text.Json;
using Connectors.Application.Installed;
using Connectors.Data;
using Connectors.Data.Queries;
using Connectors.Domain.Ids;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Connectors.Application.Tests.Installed;

/// <summary>The list that is kept in memory is always the one that would be read.</summary>
public sealed class KeptListTests
{
    private const int Writes = 120;

    private static readonly ListQuery[] Questions =
    [
        new(), new(Filter: ListFilter.Updates, Sort: ListSort.Updates), new(Search: "o", Sort: ListSort.Changed),
        new(Search: "flow", Filter: ListFilter.Modified),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task After_any_write_both_copies_of_the_application_show_what_the_database_says(int seed)
    {
        await using var database = await TestDatabase.CreateAsync("Sqlite");
        var (random, other) = (new Random(seed), await database.AddOrganisationAsync("Other Ltd"));
        IHost[] copies = [database.AddCopy(), database.AddCopy()];
        var writes = new ListWrites(database, random);
        await writes.BeginAsync(copies[0], database.Organisation, other);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var write = 0; write < Writes; write++)
        {
            await writes.WriteAsync(copies[random.Next(2)], random.Next(4) == 0 ? other : database.Organisation);
            foreach (var organisation in new[] { database.Organisation, other })
            {
                var question = Questions[random.Next(Questions.Length)];
                var now = await UnkeptAsync(database, question, organisation);
                foreach (var copy in copies) Assert.Equal(now, await KeptAsync(database, question, organisation, copy));
                seen.Add(now);
            }
        }

        // Otherwise nothing was tried.
        Assert.InRange(seen.Count, Writes / 4, int.MaxValue);
        Assert.InRange(writes.Done.Count(done => done.Value > 0), writes.Done.Count * 3 / 4, writes.Done.Count);
    }

    [Fact]
    public async Task A_list_that_is_known_costs_one_command()
    {
        await using var database = await TestDatabase.CreateAsync("Sqlite");
        await database.InstallAsync(TestDatabase.Definition("orders"), TestDatabase.Definition("orders", "products"));
        await KeptAsync(database, new(), database.Organisation, null);

        Assert.Equal(1, await QueryCount.OfAsync(() =>
            database.With((InstalledConnectors all) => all.ListAsync(new(), CancellationToken.None))));
    }

    [Fact]
    public void Memory_is_bounded()
    {
        using var cache = new StampedCache(mostRows: 10);
        for (var question = 0; question < 100; question++) cache.Keep(default, question, default, "answer", rows: 4);

        Assert.InRange(Enumerable.Range(0, 100).Count(question => cache.Find<string>(default, question, default) is not null), 0, 2);
    }

    private static Task<string> KeptAsync(TestDatabase database, ListQuery question, OrganisationId organisation, IHost? copy) =>
        database.With((InstalledConnectors all) => TextAsync(all, question), organisation, copy);

    private static Task<string> UnkeptAsync(TestDatabase database, ListQuery question, OrganisationId organisation) => database.With(
        async (IServiceProvider services) =>
        {
            using var none = new StampedCache(mostRows: 0);
            var db = services.GetRequiredService<ConnectorsDbContext>();
            return await TextAsync(
                new InstalledConnectors(db, services.GetRequiredService<DefinitionStore>(), new StampedReads(db, none)), question);
        },
        organisation);

    private static async Task<string> TextAsync(InstalledConnectors all, ListQuery question)
    {
        var (list, updates) = (await all.ListAsync(question, CancellationToken.None), await all.UpdatesAsync(CancellationToken.None));
        return JsonSerializer.Serialize(new
        {
            list.Entries,
            list.Counts,
            list.Page.Query,
            Instances = list.Instances.SelectMany(instance => instance),
            updates,
        });
    }
}
