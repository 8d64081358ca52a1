using System.Diagnostics;

namespace Connectors.Benchmarks.Installed;

/// <summary>What one request for a page costs, client and server together.</summary>
/// <param name="Cpu">Milliseconds of the processors' time of the whole process.</param>
/// <param name="Wall">Milliseconds by the clock.</param>
internal readonly record struct PageCost(double Cpu, double Wall)
{
    /// <param name="get">Gets the page.</param>
    /// <param name="requests">How many times, one after the other.</param>
    public static PageCost Of(Func<int> get, int requests)
    {
        var (cpu, wall) = (ThreadCpu.OfProcess(), Stopwatch.GetTimestamp());
        for (var request = 0; request < requests; request++) get();
        return new PageCost(
            (ThreadCpu.OfProcess() - cpu) / 1e6 / requests, Stopwatch.GetElapsedTime(wall).TotalMilliseconds / requests);
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
