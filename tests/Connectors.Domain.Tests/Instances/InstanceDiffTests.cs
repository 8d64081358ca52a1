using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Instances;

namespace Connectors.Domain.Tests.Instances;

public sealed class InstanceDiffTests
{
    private static readonly InstanceSettings Before = new(
        default, "Production", "key", new Dictionary<string, string> { ["shop"] = "acme", ["locale"] = "en" }, ["apiKey"])
    {
        Limit = new RateLimit { Requests = 5, Per = RatePeriod.Second },
        Entered = ["apiKey"],
    };

    public static TheoryData<InstanceSettings, InstanceChange[]> Table => new()
    {
        { Before with { Entered = [] }, [] },
        { Before with { Entered = [], Name = "Live" }, [new InstanceChange.Renamed("Production", "Live")] },
        {
            Before with { Entered = [], MethodKey = "open", Secrets = [] },
            [new InstanceChange.MethodChosen("key", "open"), new InstanceChange.CredentialRemoved("apiKey")]
        },
        {
            Before with { Entered = [], Values = new Dictionary<string, string> { ["shop"] = "", ["zone"] = "eu" } },
            [
                new InstanceChange.ValueChanged("locale", "en", null),
                new InstanceChange.ValueChanged("shop", "acme", ""),
                new InstanceChange.ValueChanged("zone", null, "eu"),
            ]
        },
        { Before, [new InstanceChange.CredentialEntered("apiKey")] },
        { Before with { Entered = [], Limit = new RateLimit { Requests = 5, Per = RatePeriod.Second } }, [] },
        { Before with { Entered = [], Limit = null }, [new InstanceChange.Limited(Before.Limit, null)] },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Changes_are_found_one_by_one(InstanceSettings after, InstanceChange[] changes) =>
        Assert.Equal(changes, InstanceDiff.Between(Before, after));

    [Fact]
    public void The_oldest_revision_changes_nothing() => Assert.Empty(InstanceDiff.Between(null, Before));
}
