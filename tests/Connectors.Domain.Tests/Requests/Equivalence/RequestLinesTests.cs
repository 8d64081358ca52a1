using Connectors.Domain.Requests.Equivalence;

namespace Connectors.Domain.Tests.Requests.Equivalence;

public sealed class RequestLinesTests
{
    private static readonly StepUse ListOrders = new("token", "orders.list")
    {
        Instance = new Dictionary<string, string> { ["store"] = "north" },
        Credentials = new HashSet<string> { "token" },
    };

    private static readonly StepUse CreateOrder = ListOrders with { EndpointKey = "orders.create", FollowsAnother = true };

    [Fact]
    public void A_request_is_written_line_by_line_with_secrets_by_their_names()
    {
        var requests = Of(ListOrders, "/api/v2", "/api/v3");

        Assert.Equal(
            [
                "*GET https://north.acme.example/api/[v2]/orders", "?status=open", "&page=1", "&limit=50",
                "Accept: application/json", "X-Acme-Token: {{token}}",
            ],
            Marked(requests.Before));
        Assert.Equal("*GET https://north.acme.example/api/[v3]/orders", Marked(requests.After)[0]);
    }

    [Theory]
    [InlineData("\"value\": \"application/json\"", "\"value\": \"text/csv\"", "*Accept: [application]/[json]", "*Accept: [text]/[csv]")]
    [InlineData("X-Acme-Token", "X-Token", "*[X-Acme-Token: {{token}}]", "*[X-Token: {{token}}]")]
    [InlineData("$.orders", "$.data", "*Records path: $.[orders]", "*Records path: $.[data]")]
    public void Only_what_differs_is_marked(string old, string @new, string before, string after)
    {
        var requests = Of(ListOrders, old, @new);

        Assert.Equal([before], Marked(requests.Before).Where(line => line[0] == '*'));
        Assert.Equal([after], Marked(requests.After).Where(line => line[0] == '*'));
    }

    [Fact]
    public void A_body_has_the_payload_as_a_symbol()
    {
        var requests = Of(CreateOrder, "{ \\\"order\\\": {{payload}} }", "{ \\\"orders\\\": [{{payload}}] }");

        Assert.Contains("*{ \"[order]\": {{payload}} }", Marked(requests.Before));
        Assert.Contains("*{ \"[orders]\": [[]{{payload}}[]] }", Marked(requests.After));
    }

    [Fact]
    public void A_step_that_breaks_has_a_request_before_and_none_after()
    {
        var requests = Of(ListOrders, "\"key\": \"orders.list\"", "\"key\": \"orders.search\"");

        Assert.Contains("GET https://north.acme.example/api/v2/orders", Marked(requests.Before));
        Assert.Empty(requests.After);
    }

    [Fact]
    public void No_line_holds_a_symbol_of_a_secret() => Assert.DoesNotMatch(
        "[0-9]{6}",
        string.Join('\n', Marked(Of(CreateOrder, "\"value\": \"{{token}}\"", "\"value\": \"Key {{token}} {{token}}\"").After)));

    private static StepRequests Of(StepUse use, string old, string @new)
    {
        Assert.Contains(old, Some.AcmeShop, StringComparison.Ordinal);
        return RequestLines.Of(
            new StepOn(Some.Definition(Some.AcmeShop), use),
            new StepOn(Some.Definition(Some.AcmeShop.Replace(old, @new, StringComparison.Ordinal)), use));
    }

    // A star before a line that differs, and brackets around what differs in it.
    private static List<string> Marked(IReadOnlyList<RequestLine> lines) =>
    [
        .. lines.Select(line => (line.Differs ? "*" : "")
            + string.Concat(line.Pieces.Select(piece => piece.Differs ? $"[{piece.Text}]" : piece.Text))),
    ];
}
