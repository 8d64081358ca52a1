using Connectors.Application.Tests.Updating.Jobs;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Updating.Centre;

public sealed class UpdateCentreTests
{
    [Fact]
    public async Task Every_connector_is_planned_by_as_many_commands_as_one()
    {
        await using var few = await CreateAsync("Sqlite");
        await few.InstallManyAsync(2);
        await using var many = await CreateAsync("Sqlite");
        await many.InstallManyAsync(20);

        var two = await QueryCount.OfAsync(async () => Assert.Equal(2, await few.CandidatesAsync()));
        var twenty = await QueryCount.OfAsync(async () => Assert.Equal(20, await many.CandidatesAsync()));

        Assert.Equal(two, twenty);
        Assert.InRange(twenty, 1, 6);
    }
}
