using System.Globalization;
using Connectors.Application.Overviews;
using Connectors.Domain.Flows;

namespace Connectors.Web.Presentation;

/// <summary>The figures of the overview as charts and bars.</summary>
public static class OverviewCharts
{
    private const string Good = "part-good", Attention = "part-attention", Bad = "part-bad", Accent = "part-accent", Quiet = "part-quiet";

    /// <summary>Connectors by what their updates ask of a person.</summary>
    public static Shares Connectors(OrganisationOverview overview)
    {
        var counts = overview.Connectors;
        return new Shares("Connectors",
        [
            new("up to date", counts.Prebuilt - counts.Updates, Good, "/connectors?filter=prebuilt"),
            new("update, unmodified", counts.Updates - counts.UpdatesModified, Accent, "/connectors?filter=updates"),
            new("update, modified", counts.UpdatesModified, Attention, "/connectors?filter=updates"),
            new("custom", counts.Custom, Quiet, "/connectors?filter=custom"),
        ]);
    }

    /// <summary>Flows by health: a flow counts where it is worst.</summary>
    public static Shares Flows(OrganisationOverview overview)
    {
        var counts = overview.Flows;
        var well = Math.Max(0, counts.All - counts.Broken - counts.Failed - counts.Disabled);
        return new Shares("Flows",
        [
            new("well", well, Good, "/flows"),
            new("last run failed", counts.Failed, Attention, "/flows?filter=failed"),
            new("needs attention", counts.Broken, Bad, "/flows?filter=broken"),
            new("draft or disabled", counts.Disabled, Quiet, "/flows?filter=disabled"),
        ]);
    }

    /// <summary>How many connectors had a newer release, week by week.</summary>
    public static ColumnChart Lag(OrganisationOverview overview) => new(
        "Connectors with a newer release",
        [("connectors", Accent)],
        [.. overview.Lag.Select(point => (Day(point.At), (IReadOnlyList<int>)[point.Behind]))])
    { Unit = "Week to" };

    /// <summary>The runs of the last days: done, and failed or stopped.</summary>
    public static ColumnChart Runs(OrganisationOverview overview, DateTime today) => new(
        "Runs",
        [("done", Good), ("failed", Bad), ("cancelled or under way", Quiet)],
        [.. Enumerable.Range(0, OverviewReader.Days).Select(ago => RunsOf(overview, today.Date.AddDays(ago + 1 - OverviewReader.Days)))])
    { Unit = "Day (UTC)" };

    private static (string Day, IReadOnlyList<int> Numbers) RunsOf(OrganisationOverview overview, DateTime day)
    {
        var states = overview.Runs.Where(count => count.Day.Date == day).ToLookup(count => count.State, count => count.Count);
        int Of(params RunState[] all) => all.Sum(state => states[state].Sum());
        return (Day(day),
        [
            Of(RunState.Done),
            Of(RunState.Failed, RunState.Interrupted),
            Of(RunState.Cancelled, RunState.Queued, RunState.Running),
        ]);
    }

    private static string Day(DateTime day) => day.ToString("d MMM", CultureInfo.InvariantCulture);
}
