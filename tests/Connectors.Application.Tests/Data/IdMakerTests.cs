using System.Data.SqlTypes;
using Connectors.Data.Providers.Sqlite;
using Connectors.Data.Providers.SqlServer;
using Connectors.Domain.Tests;

namespace Connectors.Application.Tests.Data;

public sealed class IdMakerTests
{
    private const int Many = 10_000;

    [Fact]
    public void Ids_for_SQL_Server_ascend_in_its_order()
    {
        var maker = new SqlServerIds();

        var ids = Enumerable.Range(0, Many).Select(_ => new SqlGuid(maker.Next())).ToList();

        Assert.All(ids.Zip(ids.Skip(1)), pair => Assert.True(pair.First.CompareTo(pair.Second) < 0));
    }

    [Fact]
    public void Ids_for_SQLite_ascend_as_they_are_written()
    {
        var maker = new SqliteIds();

        var ids = Enumerable.Range(0, Many).Select(_ => maker.Next().ToString().ToUpperInvariant()).ToList();

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Equal('7', id[14]));
    }

    [Fact]
    public async Task No_id_is_made_twice_by_several_at_once()
    {
        var maker = new SqlServerIds();

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            Task.Run(() => Enumerable.Range(0, Many).Select(_ => maker.Next()).ToList(), TestContext.Current.CancellationToken)));

        Assert.Equal(4 * Many, made.SelectMany(ids => ids).Select(id => id.ToString()[19..]).Distinct().Count());
    }

    [Fact]
    public void Rows_get_their_ids_from_the_maker_of_their_database()
    {
        var others = Directory.EnumerateFiles(Repository.File("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("Guid.CreateVersion7()", StringComparison.Ordinal));

        Assert.Equal([], others.Select(Path.GetFileName));
    }
}
