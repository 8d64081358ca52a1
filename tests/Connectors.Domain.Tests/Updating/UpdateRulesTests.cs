using Connectors.Domain.Comparing;
using Connectors.Domain.Updating;

namespace Connectors.Domain.Tests.Updating;

public sealed class UpdateRulesTests
{
    private static readonly InstalledId Other = new(Guid.Parse("0c0ffee0-0000-4000-8000-000000000003"));

    [Fact]
    public void Overwriting_replaces_the_definition_and_moves_the_baseline()
    {
        var plan = Plan(Given.States("B"), "overwrite", accepts: true);

        Assert.Equal(
            [new UpdateStep.ReplaceDefinition(Given.Content("C")), new UpdateStep.MoveBaseline(Given.Release("2.0.0", "C"))], plan.Steps);
        Assert.Equal(new Assumptions(Given.Content("B"), Given.Content("C")), plan.Assumes);
    }

    [Fact]
    public void Installing_alongside_only_adds_an_entry() =>
        Assert.Equal([new UpdateStep.AddEntry(Given.Release("2.0.0", "C"))], Plan(Given.States("B"), "alongside").Steps);

    [Fact]
    public void Updating_what_already_means_the_same_only_moves_the_baseline() =>
        Assert.Equal([new UpdateStep.MoveBaseline(Given.Release("2.0.0", "C"))], Plan(Given.States("C"), "update").Steps);

    [Fact]
    public void Overwriting_without_the_tick_is_refused() =>
        Assert.IsType<UpdateResult.LossNotAccepted>(Refusal(Given.Subject(Given.States("B")), "overwrite", new("B", "C")));

    [Fact]
    public void What_was_changed_meanwhile_is_not_overwritten()
    {
        var refusal = Assert.IsType<UpdateResult.ChangedMeanwhile>(Refusal(Given.Subject(Given.States("B2")), "overwrite", new("B", "C")));

        Assert.Equal("Sam Ito", refusal.By.Name);
    }

    [Fact]
    public void A_release_that_the_person_did_not_see_is_not_taken() =>
        Assert.Equal(
            new UpdateResult.OfferChanged("Acme Shop", Catalog.ReleaseVersionOf("2.0.0")),
            Refusal(Given.Subject(Given.States("B")), "overwrite", new("B", "seen")));

    [Fact]
    public void A_modified_connector_cannot_be_updated_as_if_it_were_not()
    {
        var refusal = Assert.IsType<UpdateResult.NotAnOption>(Refusal(Given.Subject(Given.States("B")), "update", new("B", "C")));

        Assert.Equal(["alongside", "overwrite"], refusal.Offered);
    }

    [Fact]
    public void There_is_never_a_third_entry_of_a_package() =>
        Assert.Equal(
            new UpdateResult.AlreadyAlongside("Acme Shop", Other),
            Refusal(Given.Subject(Given.States("B"), Other), "alongside", new("B", "C", Other)));

    [Theory]
    [InlineData("alongside")]
    [InlineData("overwrite")]
    public void A_newer_version_alongside_that_the_person_did_not_see_stops_the_update(string option) =>
        Assert.Equal(
            new UpdateResult.AlreadyAlongside("Acme Shop", Other),
            Refusal(Given.Subject(Given.States("B"), Other), option, new("B", "C")));

    [Theory]
    [InlineData("alongside")]
    [InlineData("overwrite")]
    public void A_newer_version_alongside_that_was_removed_since_stops_the_update(string option) =>
        Assert.Equal(
            new UpdateResult.AlongsideRemoved("Acme Shop"),
            Refusal(Given.Subject(Given.States("B")), option, new("B", "C", Other)));

    [Fact]
    public void Up_to_date_is_said_rather_than_done_again()
    {
        var upToDate = new ConnectorStates(Given.Release("2.0.0", "C"), Given.Content("C"), Given.Release("2.0.0", "C"));

        Assert.IsType<UpdateResult.UpToDate>(Refusal(Given.Subject(upToDate), "update", new("C", "C")));
    }

    private static UpdatePlan Plan(ConnectorStates states, string option, bool accepts = false)
    {
        var request = new UpdateRequest(
            Given.Id, option, new Assumptions(states.Current, states.Offered!.Fingerprint), accepts, Given.Person);
        return Assert.IsType<UpdateDecision.GoAhead>(UpdateRules.Decide(Given.Subject(states), request)).Plan;
    }

    private static UpdateResult Refusal(UpdateSubject subject, string option, Seen seen)
    {
        var request = new UpdateRequest(
            Given.Id,
            option,
            new Assumptions(Given.Content(seen.Current), Given.Content(seen.Offered), seen.Beside),
            AcceptsLoss: false,
            Given.Person);
        return Assert.IsType<UpdateDecision.Refuse>(UpdateRules.Decide(subject, request)).Because;
    }

    private sealed record Seen(string Current, string Offered, InstalledId? Beside = null);

    private static class Catalog
    {
        public static Domain.Catalog.ReleaseVersion ReleaseVersionOf(string text) => Domain.Catalog.ReleaseVersion.Parse(text);
    }
}
