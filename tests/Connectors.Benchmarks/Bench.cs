using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Connectors.Benchmarks;

/// <summary>Runs a BenchmarkDotNet class and gives its figures.</summary>
internal static class Bench
{
    /// <summary>Median nanoseconds and allocated bytes of each case, by benchmark method and parameter.</summary>
    public static IReadOnlyDictionary<(string Method, string Case), (double Median, double Bytes)> Run<T>()
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.Default
                .WithToolchain(InProcessEmitToolchain.Instance)
                .WithWarmupCount(3)
                .WithIterationCount(9)
                .WithMinIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(60)))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(new ConsoleLogger())
            .WithOptions(ConfigOptions.DisableLogFile);
        var summary = BenchmarkRunner.Run<T>(config);
        return summary.Reports.ToDictionary(Key, report => (
            report.ResultStatistics!.Median,
            (double)(report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0)));
    }

    private static (string, string) Key(BenchmarkReport report) =>
        (report.BenchmarkCase.Descriptor.WorkloadMethod.Name, $"{report.BenchmarkCase.Parameters.Items[0].Value}");
}
