namespace Connectors.Application.Runs;

/// <summary>Does pieces of work side by side, a few at a time, and hands over their results in the order of the pieces.</summary>
internal static class SideBySide
{
    // How many results may wait for an earlier one, for each piece that may be under way.
    private const int Ahead = 16;

    /// <param name="pieces">The pieces.</param>
    /// <param name="atOnce">How many are under way at most.</param>
    /// <param name="work">What is done with each. Nothing that it throws is lost: it is thrown where its result would come.</param>
    /// <param name="isOver">Whether no further piece may begin. What is under way ends, and is handed over too.</param>
    public static async IAsyncEnumerable<TResult> InOrderAsync<T, TResult>(
        IEnumerable<T> pieces, int atOnce, Func<T, Task<TResult>> work, Func<bool> isOver)
    {
        var (ordered, underWay) = (new Queue<Task<TResult>>(), new List<Task<TResult>>());
        using var next = pieces.GetEnumerator();
        try
        {
            do
            {
                // Before another begins: a result may say that it is over.
                while (ordered.TryPeek(out var first) && first.IsCompleted) yield return await ordered.Dequeue();
                underWay.RemoveAll(task => task.IsCompleted);
                while (!isOver() && underWay.Count < atOnce && ordered.Count < atOnce * Ahead && next.MoveNext())
                {
                    underWay.Add(work(next.Current));
                    ordered.Enqueue(underWay[^1]);
                }

                if (underWay.Count > 0) await Task.WhenAny(underWay);
            }
            while (ordered.Count > 0);
        }
        finally
        {
            await Task.WhenAll((IEnumerable<Task>)underWay).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
