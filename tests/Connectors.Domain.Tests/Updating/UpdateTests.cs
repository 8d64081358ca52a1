using Connectors.Domain.Merging;
using Connectors.Domain.Updating.Options;
using Connectors.Domain.Updating.Planning;

namespace Connectors.Domain.Tests.Updating;

public sealed class UpdateTests
{
    [Fact]
    public void A_connector_that_already_means_the_release_only_gets_its_baseline_and_names_the_edits_that_were_adopted()
    {
        var facts = Given.Facts(
            Given.Definition(Given.Orders, Given.Stock, Given.Refunds), Given.Definition(Given.Refunds, Given.Stock, Given.Orders));

        var update = UpdatePlanner.Plan(facts).Find("update")!;

        Assert.IsType<UpdateStep.MoveBaseline>(Assert.Single(update.Lead.Steps));
        Assert.Equal(Fate.AdoptedUpstream, Assert.Single(update.Lead.Mine).Fate);
    }
}
