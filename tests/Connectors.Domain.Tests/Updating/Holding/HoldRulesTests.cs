using Connectors.Domain.Catalog;
using Connectors.Domain.Updating.Holding;

namespace Connectors.Domain.Tests.Updating.Holding;

public sealed class HoldRulesTests
{
    private static readonly DateTime Published = new(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    // The skipped release waits for ever, the next one does not.
    [InlineData("skip 2.0.0", "2.0.0", 500, true)]
    [InlineData("skip 2.0.0", "2.0.1", 0, false)]
    [InlineData("skip 2.0.0", "1.9.0", 0, false)]
    // Until a version is offered: everything before it waits.
    [InlineData("version 2.0.0", "1.9.9", 500, true)]
    [InlineData("version 2.0.0", "2.0.0-rc.1", 500, true)]
    [InlineData("version 2.0.0", "2.0.0", 0, false)]
    [InlineData("version 2.0.0", "3.1.0", 0, false)]
    // Until a date: ten days after the publication here.
    [InlineData("date 10", "2.0.0", 9, true)]
    [InlineData("date 10", "2.0.0", 10, false)]
    // Days after the publication.
    [InlineData("days 7", "2.0.0", 6, true)]
    [InlineData("days 7", "2.0.0", 7, false)]
    public void A_hold_applies_until_its_end(string hold, string offered, int daysLater, bool applies) =>
        Assert.Equal(applies, HoldRules.Applies(HoldOf(hold), ReleaseVersion.Parse(offered), Published, Published.AddDays(daysLater)));

    private static Hold HoldOf(string text) => text.Split(' ') switch
    {
        ["skip", var version] => new Hold(HoldKind.Skip, "", Given.Sam) { Version = ReleaseVersion.Parse(version) },
        ["version", var version] => new Hold(HoldKind.UntilVersion, "", Given.Sam) { Version = ReleaseVersion.Parse(version) },
        ["date", var days] => new Hold(HoldKind.UntilDate, "", Given.Sam) { Until = Published.AddDays(int.Parse(days)) },
        [_, var days] => new Hold(HoldKind.CoolDown, "", Given.Sam) { Days = int.Parse(days) },
        _ => throw new ArgumentException(text),
    };
}
