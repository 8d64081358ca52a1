using Connectors.Tests.Kept;

namespace Connectors.Web.Tests.Data;

/// <summary>The database of the version before the list was kept in memory.</summary>
public sealed class KeptStampsTests() : OnKeptDatabase(KeptDatabase.BeforeStamps)
{
    [Fact]
    public async Task The_list_is_what_it_was_and_follows_an_update()
    {
        var before = await Visitor.ReadAsync("/connectors");
        await Visitor.SubmitAsync("/connectors?q=help", ".entry form");

        var after = await Visitor.ReadAsync("/connectors");

        Assert.Equal(11, before.QuerySelectorAll(".entry").Length);
        Assert.Equal(before.QuerySelectorAll(".btn-update").Length - 1, after.QuerySelectorAll(".btn-update").Length);
    }
}
