using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;

namespace Connectors.Domain.Tests.Requests;

/// <summary>When a placeholder of a path is the same one under another name.</summary>
public sealed class PathRenamesTests
{
    /// <summary>Path and variables before and after, “!” for required and “=x” for a default; and what is renamed.</summary>
    [Theory]
    [InlineData("/o/{{id}}", "id!", "/o/{{orderId}}", "orderId!", "id>orderId")]
    [InlineData("/o/{{id}}/l/{{line}}", "id! line", "/o/{{orderId}}/l/{{lineId}}", "orderId! lineId", "id>orderId line>lineId")]
    [InlineData("/o/{{id}}/l/{{line}}", "id line", "/o/{{line}}/l/{{id}}", "id line", "")]
    [InlineData("/o/{{id}}/l/{{line}}", "id line", "/o/{{id}}/l/{{row}}", "id row", "line>row")]
    [InlineData("/o/{{id}}", "id", "/orders/{{orderId}}", "orderId", "")]
    [InlineData("/o/{{id}}", "id", "/o/{{orderId}}/x", "orderId", "")]
    [InlineData("/o/{{id}}", "id", "/o/{{orderId}}", "orderId id", "")]
    [InlineData("/o/{{id}}", "id orderId", "/o/{{orderId}}", "orderId", "")]
    [InlineData("/o/{{id}}", "id!", "/o/{{orderId}}", "orderId", "")]
    [InlineData("/o/{{id}}", "id", "/o/{{orderId}}", "orderId=7", "")]
    [InlineData("/o/{{id}}", "id", "/o/{{orderId}}", "", "")]
    [InlineData("/o/{{shop}}", "", "/o/{{store}}", "store", "")]
    [InlineData("/o/{{id}}/{{id}}", "id", "/o/{{a}}/{{b}}", "a b", "")]
    [InlineData("/o/{{a}}/{{b}}", "a b", "/o/{{id}}/{{id}}", "id", "")]
    [InlineData("/o/{{id}}", "id", "/o/{{id}}", "id", "")]
    public void A_placeholder_is_renamed_only_where_that_is_certain(
        string before, string asked, string after, string askedThen, string renamed) => Assert.Equal(
        renamed,
        string.Join(' ', PathRenames.Between(Endpoint(before, asked), Endpoint(after, askedThen))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}>{pair.Value}")));

    [Fact]
    public void Values_go_on_under_the_new_name_and_come_back_under_the_old_one()
    {
        var (old, now) = (Endpoint("/o/{{id}}", "id!"), Endpoint("/o/{{orderId}}", "orderId!"));
        var values = new Dictionary<string, string> { ["id"] = "{{ number }}", ["status"] = "paid" };

        var carried = PathRenames.Carry(values, old, now);

        Assert.Equal(new Dictionary<string, string> { ["orderId"] = "{{ number }}", ["status"] = "paid" }, carried);
        Assert.Equal(values, PathRenames.Carry(carried, now, old));
        Assert.Same(values, PathRenames.Carry(values, old, old));
        Assert.Same(values, PathRenames.Carry(values, old, null));
    }

    private static Endpoint Endpoint(string path, string variables) => new()
    {
        Key = "e",
        Path = path,
        Variables =
        [
            .. variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(written => new Variable
            {
                Key = written.Split('=')[0].TrimEnd('!'),
                Required = written.EndsWith('!'),
                Default = written.Contains('=', StringComparison.Ordinal) ? written.Split('=')[1] : null,
            }),
        ],
    };
}
