namespace Connectors.Benchmarks;

/// <summary>What a piece of work takes beside its floor.</summary>
/// <param name="Ratio">The processor's time ÷ that of the floor: the median of all rounds.</param>
/// <param name="Nanoseconds">The processor's time of one call, in the round of the median.</param>
/// <param name="Bytes">What one call allocates.</param>
internal sealed record Figures(double Ratio, double Nanoseconds, double Bytes);

/// <summary>
/// Measures work against the least that any program must do, by the processor's time of one thread, in turns: what slows the
/// machine down slows both.
/// </summary>
internal static class Bench
{
    private const int Rounds = 31;
    private const int WarmUps = 8;
    private const double WarmUpNanoseconds = 300_000_000;
    private const double RoundNanoseconds = 8_000_000;

    public static Figures Against(Func<int> floor, Func<int> work)
    {
        for (var i = 0; i < WarmUps; i++) WarmUp(floor, work);
        var (floorCalls, workCalls) = (Calls(floor), Calls(work));
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        var rounds = Enumerable.Range(0, Rounds)
            .Select(_ => (Floor: Time(floor, floorCalls), Work: Time(work, workCalls)))
            .OrderBy(round => round.Work / round.Floor)
            .ToList();
        var median = rounds[Rounds / 2];
        return new Figures(median.Work / median.Floor, median.Work, bytes);
    }

    // The runtime optimises what is called often, in the pauses: code that it still watches takes several times as long.
    private static void WarmUp(Func<int> floor, Func<int> work)
    {
        var end = ThreadCpu.Nanoseconds() + WarmUpNanoseconds;
        while (ThreadCpu.Nanoseconds() < end) _ = floor() + work();
        Thread.Sleep(TimeSpan.FromMilliseconds(300));
    }

    private static int Calls(Func<int> one) => (int)Math.Ceiling(RoundNanoseconds / Time(one, 1));

    private static double Time(Func<int> one, int calls)
    {
        var start = ThreadCpu.Nanoseconds();
        for (var i = 0; i < calls; i++) one();
        return (ThreadCpu.Nanoseconds() - start) / (double)calls;
    }
}
