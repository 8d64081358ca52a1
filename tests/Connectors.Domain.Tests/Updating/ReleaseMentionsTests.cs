using Connectors.Domain.Updating.Planning;

namespace Connectors.Domain.Tests.Updating;

public sealed class ReleaseMentionsTests
{
    private const string Notes = """
        # Release notes of stock.list

        A larger release.
        It is about Receive orders.

        - *Stock* moved to the inventory API:
          `/stock` is gone.
        - `/stock/archive` stays.
        1. The livestock.listing is new.
        2. **RECEIVE ORDERS** is faster.
        """;

    [Theory]
    [InlineData("/stock", "*Stock* moved to the inventory API: `/stock` is gone.")]
    [InlineData("Receive orders", "A larger release. It is about Receive orders.|**RECEIVE ORDERS** is faster.")]
    [InlineData("stock.list", "")]
    [InlineData("/stock/archive", "`/stock/archive` stays.")]
    [InlineData("is", "")]
    public void A_passage_counts_where_it_mentions_the_endpoint_in_whole_words(string name, string passages) =>
        Assert.Equal(passages, string.Join('|', ReleaseMentions.Of(Notes, [name])));

    [Fact]
    public void A_passage_that_mentions_several_names_is_said_once() =>
        Assert.Single(ReleaseMentions.Of("Receive stock (stock.list) is gone.", ["Receive stock", "stock.list", "/stock"]));
}
