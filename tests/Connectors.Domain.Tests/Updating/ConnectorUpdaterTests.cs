using Connectors.Domain.Ports;
using Connectors.Domain.Updating;
using Moq;

namespace Connectors.Domain.Tests.Updating;

public sealed class ConnectorUpdaterTests
{
    private readonly Mock<IUpdateStore> _store = new(MockBehavior.Strict);

    [Fact]
    public async Task A_preview_shows_every_option_and_writes_nothing()
    {
        _store.Setup(store => store.FindAsync(Given.Id, It.IsAny<CancellationToken>())).ReturnsAsync(Given.Subject(Given.States("B")));

        var preview = await new ConnectorUpdater(_store.Object).PreviewAsync(Given.Id, TestContext.Current.CancellationToken);

        Assert.Equal(["alongside", "overwrite"], preview!.Value.Plans.Select(plan => plan.Option.Key));
        _store.Verify(
            store => store.ApplyAsync(
                It.IsAny<InstalledId>(),
                It.IsAny<Func<UpdateSubject, UpdateDecision>>(),
                It.IsAny<Domain.People.Person>(),
                It.IsAny<CancellationToken>()),
            Times.Never);
    }

    [Fact]
    public async Task The_decision_is_made_on_what_the_store_reads_inside_its_transaction()
    {
        UpdateDecision? decision = null;
        _store
            .Setup(store => store.ApplyAsync(
                Given.Id, It.IsAny<Func<UpdateSubject, UpdateDecision>>(), Given.Person, It.IsAny<CancellationToken>()))
            .Callback((InstalledId _, Func<UpdateSubject, UpdateDecision> decide, Domain.People.Person _, CancellationToken _) =>
                decision = decide(Given.Subject(Given.States("edited"))))
            .ReturnsAsync(new UpdateResult.NotFound());

        await new ConnectorUpdater(_store.Object).UpdateAsync(
            new UpdateRequest(Given.Id, "overwrite", new Assumptions(Given.Content("B"), Given.Content("C")), true, Given.Person),
            TestContext.Current.CancellationToken);

        Assert.IsType<UpdateResult.ChangedMeanwhile>(Assert.IsType<UpdateDecision.Refuse>(decision).Because);
    }
}
