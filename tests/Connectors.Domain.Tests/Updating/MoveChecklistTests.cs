using Connectors.Domain.Ids;
using Connectors.Domain.Installed;
using Connectors.Domain.Updating;

namespace Connectors.Domain.Tests.Updating;

public sealed class MoveChecklistTests
{
    // Old instances: a star where flows use them. New ones: a question mark where they are not signed in.
    [Theory]
    [InlineData("", "", "", "", "")]
    [InlineData("Production*", "", "Orders", "Production", "")]
    [InlineData("Production*", "production", "Orders", "", "")]
    [InlineData("Production*", "Production?", "Orders", "", "Production")]
    [InlineData("Production* Staging", "", "Orders", "Production Staging", "")]
    [InlineData("Production* Staging", "Other", "Orders", "Production", "")]
    [InlineData("Production Staging", "Other", "", "", "")]
    [InlineData("Production", "", "", "Production", "")]
    public void What_is_left_follows_from_both_entries(string old, string @new, string flows, string add, string signIn)
    {
        var left = MoveChecklist.Of(new ChecklistFacts(
            [],
            [.. Named<FlowId>(flows)],
            [.. Named<InstanceId>(old).Select(one => new OldInstance(one with { Name = one.Name.TrimEnd('*') }, one.Name.EndsWith('*')))],
            [.. Named<InstanceId>(@new).Select(one =>
                new NewInstance(one with { Name = one.Name.TrimEnd('?') }, !one.Name.EndsWith('?')))]));

        Assert.Equal((add, signIn, flows), (Names(left.Add), Names(left.SignIn), Names(left.Flows)));
        Assert.Equal((add + signIn + flows).Length == 0, left.IsDone);
    }

    [Fact]
    public void A_change_is_left_until_the_new_entry_has_it()
    {
        var baseline = Some.Definition(Endpoints("orders.list"));
        var changed = Some.Definition(Endpoints("orders.list", "refunds.list"));
        var newer = Some.Definition(Endpoints("orders.list", "products.list"));
        var done = Some.Definition(Endpoints("orders.list", "products.list", "refunds.list"));

        Assert.Contains("refunds.list", Assert.Single(MoveChecklist.Missing(baseline, changed, newer)).Words, StringComparison.Ordinal);
        Assert.Empty(MoveChecklist.Missing(baseline, changed, done));
    }

    private static string Endpoints(params string[] keys) => $$"""
        { "format": "connector/1", "name": "Acme", "baseUrl": "https://acme.example",
          "endpoints": [{{string.Join(',', keys.Select(key => $$"""{"key":"{{key}}","path":"/{{key}}"}"""))}}] }
        """;

    private static IEnumerable<Named<TId>> Named<TId>(string names)
        where TId : struct, IId<TId> =>
        names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => new Named<TId>(TId.Create(Guid.NewGuid()), name));

    private static string Names<TId>(IEnumerable<Named<TId>> things)
        where TId : struct, IId<TId> => string.Join(' ', things.Select(thing => thing.Name));
}
