using Connectors.Application.Overviews;

namespace Connectors.Web.Presentation;

/// <summary>Something that needs a person.</summary>
/// <param name="Icon">Its icon.</param>
/// <param name="Words">What it is.</param>
/// <param name="Address">Where it is dealt with.</param>
/// <param name="Link">The words of the link there.</param>
/// <param name="Of">What the link is about, for those who hear it alone; null where its words say it.</param>
public sealed record Need(string Icon, string Words, string Address, string Link, string? Of = null);

/// <summary>What needs a person, the most urgent first: what fails, then what is out of date.</summary>
public static class OverviewNeeds
{
    public static IEnumerable<Need> Of(OrganisationOverview overview) => [.. Instances(overview), .. Flows(overview), .. Updates(overview)];

    private static IEnumerable<Need> Instances(OrganisationOverview overview)
    {
        foreach (var instance in overview.Instances)
        {
            var words = $"{instance.Name}: {InstanceWords.Of(instance.State)}.";
            yield return new(OverviewIcons.Instance, words, $"/instances/{instance.Id}", "Sign in again", $"to {instance.Name}");
        }

        if (overview.Instances.HasMore)
            yield return new(OverviewIcons.Instance, "More instances need sign-in.", "/connectors", "All connectors");
    }

    private static IEnumerable<Need> Flows(OrganisationOverview overview)
    {
        var (broken, failed) = (overview.Flows.Broken, overview.Flows.Failed);
        var they = broken == 1 ? "it is" : "they are";
        var words = $"{Flows(broken)} can’t run as {they}.";
        if (broken > 0) yield return new(OverviewIcons.Broken, words, "/flows?filter=broken", "See what is missing");
        if (failed > 0)
            yield return new(OverviewIcons.Failed, $"The last run of {Flows(failed)} failed.", "/flows?filter=failed", "See why");
    }

    private static IEnumerable<Need> Updates(OrganisationOverview overview)
    {
        if (overview.Connectors.Updates > 0)
            yield return new(OverviewIcons.Updates, ConnectorWords.OutOfDate(overview.Connectors), UpdatesAddress.Centre, "Review all");
        var old = overview.Flows.OutOfDate;
        var words = $"{Flows(old)} still {(old == 1 ? "uses" : "use")} a connector that has a newer version alongside.";
        if (old > 0) yield return new(OverviewIcons.OutOfDate, words, "/flows?filter=outofdate", "See which");
    }

    private static string Flows(int count) => Wording.Count(count, "flow");
}
