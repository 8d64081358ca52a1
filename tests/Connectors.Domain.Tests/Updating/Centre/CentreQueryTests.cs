using Connectors.Domain.Catalog;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Centre;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Domain.Tests.Updating.Centre;

public sealed class CentreQueryTests
{
    private static readonly Candidate
        Quiet = Of("Alpha", []), Busy = Of("beta", ["One", "Two"]), Writing = Of("Gamma", ["Three"], Given.SendOrder);

    [Theory]
    [InlineData(null, null, CentreSort.Name, "Alpha beta Gamma")]
    [InlineData(null, null, CentreSort.Flows, "beta Gamma Alpha")]
    [InlineData(null, null, CentreSort.Oldest, "Gamma beta Alpha")]
    [InlineData(null, null, CentreSort.Riskiest, "Gamma Alpha beta")]
    [InlineData(Lane.LookFirst, null, CentreSort.Name, "Gamma")]
    [InlineData(Lane.Held, null, CentreSort.Name, "")]
    [InlineData(null, " BET ", CentreSort.Name, "beta")]
    [InlineData(null, "three", CentreSort.Name, "Gamma")]
    [InlineData(null, "shop", CentreSort.Name, "Alpha beta Gamma")]
    [InlineData(Lane.Ready, "three", CentreSort.Name, "")]
    public void A_query_finds_and_sorts(Lane? lane, string? search, CentreSort sort, string names) => Assert.Equal(
        names,
        string.Join(' ', new CentreQuery(lane, search, sort).Of([Writing, Busy, Quiet]).Select(one => one.Facts.Name)));

    [Theory]
    [InlineData(CentreSort.Name)]
    [InlineData(CentreSort.Flows)]
    [InlineData(CentreSort.Oldest)]
    [InlineData(CentreSort.Riskiest)]
    public void What_no_longer_works_at_the_third_party_comes_first(CentreSort sort)
    {
        var day = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);
        var overdue = Candidate.Of(UpdatePlanner.Plan(Quiet.Facts with { Name = "Zeta", Support = new Support(day, IsOver: true) }))!;
        var later = Candidate.Of(UpdatePlanner.Plan(Quiet.Facts with { Name = "Yota", Support = new Support(day, IsOver: false) }))!;

        var found = new CentreQuery(Sort: sort).Of([Writing, Busy, later, overdue, Quiet]).Select(one => one.Facts.Name).ToList();

        Assert.Equal("Zeta", found[0]);
        Assert.NotEqual("Yota", found[1]);
    }

    [Theory]
    [InlineData(CentreSort.Name, "Alpha Gamma beta")]
    [InlineData(CentreSort.Flows, "beta Gamma Alpha")]
    public void Connectors_of_one_package_are_together(CentreSort sort, string names)
    {
        var other = PackageId.Parse("other");
        var facts = Busy.Facts;
        var elsewhere = Candidate.Of(UpdatePlanner.Plan(facts with
        {
            Baseline = facts.Baseline! with { Release = facts.Baseline.Release with { Package = other } },
            Offered = facts.Offered! with { Release = facts.Offered.Release with { Package = other } },
        }))!;

        var found = new CentreQuery(Sort: sort).Of([Writing, elsewhere, Quiet]).Select(one => one.Facts.Name);

        Assert.Equal(names, string.Join(' ', found));
    }

    [Fact]
    public void A_flow_on_two_connectors_counts_once_with_its_worst_verdict()
    {
        var breaking = Given.Facts(Given.Definition(Given.Orders, Given.Stock), Given.Definition(Given.Stock)) with
        {
            Flows = [Given.Flow("Orders", "orders.list")],
        };
        var same = Given.Facts(Given.Definition(Given.Orders, Given.Stock), Given.Definition(Given.Orders, Given.Stock, Given.Drafts)) with
        {
            Flows = [Given.Flow("Orders", "orders.list"), Given.Flow("Stock", "stock.list")],
        };

        var sums = CentreSums.Of([Candidate.Of(UpdatePlanner.Plan(breaking))!.Way, Candidate.Of(UpdatePlanner.Plan(same))!.Way]);

        Assert.Equal((2, 1, 1, 0), (sums.Flows, sums.Broken, sums.Identical, sums.Different));
    }

    private static Candidate Of(string name, string[] flows, params string[] added) => Candidate.Of(UpdatePlanner.Plan(
        Given.Facts(Given.Definition(Given.Orders, Given.Stock), Given.Definition([Given.Orders, Given.Stock, Given.Drafts, .. added])) with
        {
            Id = new InstalledId(Guid.NewGuid()),
            Name = name,
            OfferedAt = new DateTime(2026, 11, 'Z' - char.ToUpperInvariant(name[0]), 0, 0, 0, DateTimeKind.Utc),
            Flows = [.. flows.Select(flow => Given.Flow(flow, "orders.list"))],
        }))!;
}
