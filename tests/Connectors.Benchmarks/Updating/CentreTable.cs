using System.Globalization;
using System.Text;
using Connectors.Benchmarks.Installed;
using Connectors.Domain.Ids;
using Connectors.Drills;
using Microsoft.Data.Sqlite;

namespace Connectors.Benchmarks.Updating;

/// <summary>What the update centre costs by the size of an organisation: all plans, and one job of all updates.</summary>
internal static class CentreTable
{
    private const int Rounds = 3;
    private static readonly int[] Sizes = [FullOrganisation.Connectors, 2_000, 20_000];

    // A longer job is not run.
    private static readonly TimeSpan LongestJob = TimeSpan.FromMinutes(5);

    // What takes longer is measured once.
    private static readonly TimeSpan LongestRound = TimeSpan.FromMinutes(1);

    /// <param name="most">The largest organisation that is measured.</param>
    public static string Measure(int most = int.MaxValue)
    {
        var folder = Directory.CreateTempSubdirectory("connectors-bench-").FullName;
        try
        {
            return MeasureAsync(folder, most).GetAwaiter().GetResult();
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> MeasureAsync(string folder, int most)
    {
        var first = Path.Combine(folder, "first.db");
        var organisation = await FullOrganisation.CreateOutdatedAsync(first);
        var text = new StringBuilder(
            "| connectors | flows | all plans, s (CPU) | commands | memory of the plans, MB | a job: review, ms per connector "
                + "| updates, ms per connector (CPU) | commands per connector | updates ÷ raw SQL |\n"
                + "|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        var perUpdate = TimeSpan.Zero;
        foreach (var size in Sizes.Where(size => size <= most))
        {
            var file = DatabaseFile.Copy(first, Path.Combine(folder, $"{size}"));
            MultipliedRows.Run(file, size / FullOrganisation.Connectors);
            var plan = await PlanAsync(file, organisation, size);
            var job = perUpdate * size > LongestJob ? null : await JobAsync(file, organisation, size == Sizes[0]);
            if (job is not null) perUpdate = job.Run / size;
            text.Append(Row(size, plan, job)).Append('\n');
            Console.WriteLine(text);
        }

        return text.ToString();
    }

    private static async Task<PlanCost> PlanAsync(string file, OrganisationId organisation, int size)
    {
        var rounds = new List<PlanCost> { await CentreCosts.PlanAsync(file, organisation, size) };
        if (rounds[0].Time > LongestRound) return rounds[0];
        while (rounds.Count < Rounds) rounds.Add(await CentreCosts.PlanAsync(file, organisation, size));
        return rounds.OrderBy(round => round.Time).ElementAt(Rounds / 2);
    }

    // The least organisation several times, beside raw SQL: whatever else the machine does meets both.
    private static async Task<JobCost> JobAsync(string file, OrganisationId organisation, bool isLeast)
    {
        if (!isLeast) return await CentreCosts.JobAsync(file, organisation, isComparedToSql: false);
        var rounds = new List<JobCost>();
        for (var round = 0; round < Rounds; round++)
            rounds.Add(await CentreCosts.JobAsync(DatabaseFile.Copy(file, $"{file}-{round}"), organisation, isComparedToSql: true));
        return rounds.OrderBy(round => round.Run / round.Raw!.Value).ElementAt(Rounds / 2);
    }

    private static string Row(int size, PlanCost plan, JobCost? job)
    {
        var flows = size / FullOrganisation.Connectors * FullOrganisation.Flows;
        var ratio = job?.Raw is { } raw ? (job.Run / raw).ToString("0.0", CultureInfo.InvariantCulture) : "";
        var done = job is null
            ? "not run | not run |"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Milliseconds(job.Review / size)} | {Milliseconds(job.Run / size)} ({Milliseconds(job.Cpu / size)}) "
                    + $"| {(double)job.Commands / size:0.0}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {size:N0} | {flows:N0} | {plan.Time.TotalSeconds:0.00} ({plan.Cpu.TotalSeconds:0.00}) | {plan.Commands} "
                + $"| {plan.Bytes / 1_000_000d:N0} | {done} | {ratio} |");
    }

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);
}
