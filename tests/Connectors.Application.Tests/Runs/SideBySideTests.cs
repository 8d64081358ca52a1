using Connectors.Application.Runs;

namespace Connectors.Application.Tests.Runs;

/// <summary>Work that is done a few pieces at a time.</summary>
public sealed class SideBySideTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task No_more_pieces_are_under_way_than_may_be_and_results_have_the_order_of_the_pieces(int atOnce)
    {
        var (underWay, most) = (0, 0);
        var results = SideBySide.InOrderAsync(
            Enumerable.Range(0, 40),
            atOnce,
            async piece =>
            {
                most = Math.Max(most, Interlocked.Increment(ref underWay));
                await Task.Delay(piece % 3 * 5, TestContext.Current.CancellationToken);
                Interlocked.Decrement(ref underWay);
                return piece;
            },
            () => false);

        Assert.Equal(Enumerable.Range(0, 40), await ListAsync(results));
        Assert.Equal(atOnce, most);
    }

    [Fact]
    public async Task Where_it_is_over_nothing_begins_and_what_is_under_way_is_handed_over()
    {
        var (begun, isOver, results) = (0, false, new List<int>());
        await foreach (var result in SideBySide.InOrderAsync(
            Enumerable.Range(0, 100),
            4,
            async piece =>
            {
                Interlocked.Increment(ref begun);
                await Task.Delay(5, TestContext.Current.CancellationToken);
                return piece;
            },
            () => isOver))
        {
            results.Add(result);
            isOver |= result == 10;
        }

        Assert.Equal(Enumerable.Range(0, begun), results);
        Assert.InRange(begun, 11, 50);
    }

    [Fact]
    public async Task A_piece_that_throws_leaves_nothing_under_way()
    {
        var ended = 0;
        var results = SideBySide.InOrderAsync(
            Enumerable.Range(0, 4),
            4,
            async piece =>
            {
                await Task.Delay(piece * 20, TestContext.Current.CancellationToken);
                Interlocked.Increment(ref ended);
                return piece == 0 ? throw new InvalidOperationException("invented") : piece;
            },
            () => false);

        await Assert.ThrowsAsync<InvalidOperationException>(() => ListAsync(results));
        Assert.Equal(4, ended);
    }

    private static async Task<List<int>> ListAsync(IAsyncEnumerable<int> results)
    {
        var all = new List<int>();
        await foreach (var result in results) all.Add(result);
        return all;
    }
}
