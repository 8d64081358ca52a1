using Connectors.Application.Updating;
using Connectors.Domain.People;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Options;
using Connectors.Domain.Updating.Planning;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Updating;

public sealed class StepApplierTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_unknown_step_throws_instead_of_being_passed_over(bool ofMove)
    {
        await using var database = await CreateAsync("Sqlite");
        var id = await database.InstallAsync(Definition("orders"), Definition("orders", "products"));
        var plan = (await database.PlanAsync(id))!;
        var way = plan.Options[0];
        UpdateStep step = ofMove ? new UnknownMove() : new Unknown();
        var unknown = way with { Lead = way.Lead with { Steps = [step] } };
        var request = new UpdateRequest(id, way.Key, new SeenPlan(plan.Document.Hash, null), [], Dana);
        var found = await database.With((UpdateFactsReader facts) => facts.FindRowAsync(id, aim: null, CancellationToken.None));
        var by = new PersonAt(new Author(null, "Dana"), DateTime.UtcNow);

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => database.With(async (StepApplier steps) =>
        {
            await steps.ApplyAsync(new Applying(found!, unknown, request, by), CancellationToken.None);
            return true;
        }));

        Assert.Contains(step.GetType().Name, fault.Message, StringComparison.Ordinal);
    }

    private sealed record Unknown : UpdateStep
    {
        public override string Text => "unknown";
    }

    private sealed record UnknownMove : MoveStep
    {
        public override string Text => "unknown";
    }
}
