using System.Diagnostics;
using Connectors.Application.Updating.Centre;
using Connectors.Application.Updating.Jobs;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Centre;
using Connectors.Domain.Updating.Jobs;
using Connectors.Drills;

namespace Connectors.Benchmarks.Updating;

/// <summary>What planning every update of an organisation cost.</summary>
/// <param name="Time">How long it took, with nothing cached.</param>
/// <param name="Cpu">How long the processors worked for it.</param>
/// <param name="Commands">How many commands the database got.</param>
/// <param name="Bytes">Memory that the plans take together.</param>
internal sealed record PlanCost(TimeSpan Time, TimeSpan Cpu, int Commands, long Bytes);

/// <summary>What one job of all updates cost.</summary>
/// <param name="Review">Drafting and confirming it.</param>
/// <param name="Run">The updates.</param>
/// <param name="Commands">How many commands the updates sent to the database.</param>
/// <param name="Raw">Writing the rows of the updates with SQL and nothing else; null where that was not measured.</param>
internal sealed record JobCost(TimeSpan Review, TimeSpan Run, int Commands, TimeSpan? Raw)
{
    /// <summary>How long the processors worked for the updates.</summary>
    public required TimeSpan Cpu { get; init; }
}

/// <summary>Plans and updates an organisation on a SQLite file, by the use cases that the update centre has.</summary>
internal static class CentreCosts
{
    public static async Task<PlanCost> PlanAsync(string file, OrganisationId organisation, int connectors)
    {
        await using var app = new LocalUseCases(file, organisation);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var count = new CommandCount();
        var (start, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var plans = await CandidatesAsync(app);
        var (time, cpu) = (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - worked);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        if (plans.Count(plan => plan.Lane == Lane.Ready) != connectors)
            throw new InvalidOperationException($"Of {connectors} updates, {plans.Count(plan => plan.Lane == Lane.Ready)} are ready.");
        return new PlanCost(time, cpu, count.Commands, bytes);
    }

    /// <summary>Updates everything. The file is changed.</summary>
    public static async Task<JobCost> JobAsync(string file, OrganisationId organisation, bool isComparedToSql)
    {
        await using var app = new LocalUseCases(file, organisation);
        var connectors = (await CandidatesAsync(app)).Select(one => one.Facts.Id).ToList();
        var start = Stopwatch.GetTimestamp();
        var job = await app.With((JobDrafts drafts) => drafts.UpdateAsync(connectors, app.Manager, CancellationToken.None))
            ?? throw new InvalidOperationException("Nothing is left to update.");
        await app.With((JobControl control) => control.ConfirmAsync(job, [], app.Manager, CancellationToken.None));
        var review = Stopwatch.GetElapsedTime(start);
        var before = isComparedToSql ? DatabaseFile.Copy(file, $"{Path.GetDirectoryName(file)}-before") : null;
        var (run, cpu, commands) = await RunAsync(app, job);
        var line = await app.With((JobReader reader) => reader.FindAsync(job, CancellationToken.None));
        if (line is not { State: JobState.Done } || line.Done != connectors.Count)
            throw new InvalidOperationException($"The job of {connectors.Count} is {line?.State}, with {line?.Done} done.");
        return new JobCost(review, run, commands, before is null ? null : RawUpdates.Write(before, file, job.Value)) { Cpu = cpu };
    }

    private static async Task<(TimeSpan Took, TimeSpan Cpu, int Commands)> RunAsync(LocalUseCases app, JobId job)
    {
        using var count = new CommandCount();
        var (start, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await app.With(async (JobRunner runner) =>
        {
            await runner.RunAsync(job, CancellationToken.None);
            return true;
        });
        return (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - worked, count.Commands);
    }

    private static Task<IReadOnlyList<Candidate>> CandidatesAsync(LocalUseCases app) =>
        app.With((UpdateCentre centre) => centre.ReadAsync(CancellationToken.None));
}
