using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Connectors.Data.Providers.SqlServer;

/// <summary>Tries again while a server fails over, for as long as a person waits for a page.</summary>
/// <remarks>On Linux the client reports a broken connection as error 0, which is not among those that EF Core knows.</remarks>
internal sealed class PatientStrategy(ExecutionStrategyDependencies dependencies)
    : SqlServerRetryingExecutionStrategy(dependencies, MostRetries, LongestPause, errorNumbersToAdd: [BrokenConnection])
{
    public const int BrokenConnection = 0;
    private const int MostRetries = 6;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5), Longest = TimeSpan.FromSeconds(20);
    private long _began;

    protected override void OnFirstExecution()
    {
        _began = Stopwatch.GetTimestamp();
        base.OnFirstExecution();
    }

    // Each attempt may take as long as a command: a slow server is not asked six times more.
    protected override TimeSpan? GetNextDelay(Exception lastException) =>
        Stopwatch.GetElapsedTime(_began) > Longest ? null : base.GetNextDelay(lastException);
}
