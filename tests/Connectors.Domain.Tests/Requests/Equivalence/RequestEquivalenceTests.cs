using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Equivalence;

namespace Connectors.Domain.Tests.Requests.Equivalence;

public sealed class RequestEquivalenceTests
{
    private static readonly StepUse ListOrders = new("token", "orders.list")
    {
        Instance = new Dictionary<string, string> { ["store"] = "north" },
        Credentials = new HashSet<string> { "token" },
    };

    private static readonly StepUse CreateOrder = ListOrders with { EndpointKey = "orders.create", FollowsAnother = true };

    private static readonly StepUse ByOAuth = ListOrders with
    {
        MethodKey = "oauth",
        Instance = new Dictionary<string, string> { ["store"] = "north", ["clientId"] = "us" },
        Credentials = new HashSet<string> { "clientSecret" },
        HasToken = true,
    };

    // What is replaced in the definition, and how the receiving step's requests then differ.
    public static TheoryData<string, string, string> Receiving => new()
    {
        { "\"method\": \"GET\"", "\"method\": \"QUERY\"", "Method: `GET` → `QUERY`" },
        { "/api/v2", "/api/v3", "Address: `https://north.acme.example/api/v2/orders` → `https://north.acme.example/api/v3/orders`" },
        { "\"value\": \"{{status}}\"", "\"value\": \"{{status}},closed\"", "Query parameter *status*: `open` → `open%2Cclosed`" },
        { "\"default\": \"open\"", "\"default\": \"any\"", "Query parameter *status*: `open` → `any`" },
        { "\"default\": \"open\"", "\"default\": \"\"", "Query parameter *status* removed: `open`" },
        { "\"value\": \"application/json\"", "\"value\": \"text/csv\"", "Header *Accept*: `application/json` → `text/csv`" },
        { "X-Acme-Token", "X-Token", "Header *X-Acme-Token* removed: `••••••`|Header *X-Token* added: `••••••`" },
        { "\"in\": \"header\"", "\"in\": \"query\"",
            "Query parameter *X-Acme-Token* added: `••••••`|Header *X-Acme-Token* removed: `••••••`" },
        { "\"value\": \"{{token}}\"", "\"value\": \"Key {{token}}\"", "Header *X-Acme-Token*: `••••••` → `Key ••••••`" },
        { "\"size\": 50", "\"size\": 100", "Query parameter *limit*: `50` → `100`|Pagination, *size*: `50` → `100`" },
        { "\"type\": \"pageNumber\"", "\"type\": \"linkHeader\"",
            "Query parameter *page* removed: `1`|Pagination, *type*: `PageNumber` → `LinkHeader`|" +
            "Pagination, *parameter* removed: `page`|Pagination, *first* removed: `1`" },
        { "$.orders", "$.data", "Records path: `$.orders` → `$.data`" },
        { "\"direction\": \"receive\"", "\"direction\": \"send\"",
            "Direction: `receive` → `send`|Pagination, *type* removed: `PageNumber`|" +
            "Pagination, *parameter* removed: `page`|Pagination, *first* removed: `1`|Pagination, *sizeParameter* removed: `limit`|" +
            "Pagination, *size* removed: `50`" },
    };

    [Theory]
    [MemberData(nameof(Receiving))]
    public void A_difference_is_said_at_its_finest_place(string old, string @new, string words) =>
        Assert.Equal(words, Words(Compare(ListOrders, old, @new)));

    [Theory]
    [InlineData("{ \\\"order\\\": {{payload}} }", "{ \\\"orders\\\": [{{payload}}] }",
        "Body: `{ \"order\": {{payload}} }` → `{ \"orders\": [{{payload}}] }`")]
    [InlineData("{{payload}} }\"", "\\\"{{payload}}\\\" }\"", "Body: `{ \"order\": {{payload}} }` → `{ \"order\": \"{{payload}}\" }`")]
    [InlineData("\"contentType\": \"application/json\"", "\"contentType\": \"application/vnd.acme+json\"",
        "Content type: `application/json` → `application/vnd.acme+json`")]
    public void A_body_is_compared_with_the_payload_as_a_symbol(string old, string @new, string words) =>
        Assert.Equal(words, Words(Compare(CreateOrder, old, @new)));

    [Theory]
    [InlineData("acme.example/oauth/token", "acme.example/oauth2/token",
        "Sign-in, *token URL*: `https://acme.example/oauth/token` → `https://acme.example/oauth2/token`")]
    [InlineData("\"orders.read\"", "\"orders.write\"", "Sign-in, *scopes*: `orders.read products.read` → `orders.write products.read`")]
    public void What_fetches_a_token_counts_as_part_of_the_requests(string old, string @new, string words) =>
        Assert.Equal(words, Words(Compare(ByOAuth, old, @new)));

    [Theory]
    [InlineData("\"Receive orders\"", "\"List orders\"")]
    [InlineData("\"Orders, products and customers of an Acme Shop store.\"", "\"Another summary.\"")]
    [InlineData("\"body\": \"{ \\\"order\\\"", "\"body\": \"{ \\\"other\\\"")]
    [InlineData("acme.example/oauth/token", "acme.example/oauth2/token")]
    [InlineData("\"label\": \"Order status\"", "\"label\": \"State\"")]
    public void What_the_step_does_not_use_leaves_its_requests_identical(string old, string @new) =>
        Assert.IsType<StepVerdict.Identical>(Compare(ListOrders, old, @new));

    [Fact]
    public void A_value_of_the_step_hides_a_changed_default() =>
        Assert.IsType<StepVerdict.Identical>(Compare(
            ListOrders with { Step = new Dictionary<string, string> { ["status"] = "closed" } },
            "\"default\": \"open\"",
            "\"default\": \"any\""));

    [Fact]
    public void An_endpoint_that_is_gone_breaks_the_step()
    {
        var verdict = Assert.IsType<StepVerdict.Breaks>(Compare(ListOrders, "\"key\": \"orders.list\"", "\"key\": \"orders.search\""));
        Assert.Equal([new Problem.MissingEndpoint("orders.list")], verdict.Problems);
    }

    [Fact]
    public void A_value_that_becomes_required_breaks_a_step_that_lacks_it()
    {
        var verdict = Assert.IsType<StepVerdict.Breaks>(Compare(ListOrders, "\"default\": \"open\"", "\"required\": true"));
        Assert.Equal([new Problem.MissingVariable("status", "Order status", VariableOwner.Shape)], verdict.Problems);
    }

    [Fact]
    public void A_step_that_does_not_work_now_is_not_blamed_on_the_change()
    {
        var verdict = Assert.IsType<StepVerdict.WasBroken>(
            Compare(ListOrders with { Credentials = new HashSet<string>() }, "/api/v2", "/api/v3"));
        Assert.Equal(verdict.Now, verdict.Then);
    }

    [Fact]
    public void A_change_can_repair_a_step()
    {
        var verdict = Assert.IsType<StepVerdict.WasBroken>(
            Compare(ListOrders with { EndpointKey = "orders.search" }, "orders.list", "orders.search"));
        Assert.Empty(verdict.Then);
    }

    [Fact]
    public void Neither_a_verdict_nor_its_words_hold_a_symbol_of_a_secret() =>
        Assert.DoesNotMatch("[0-9]{6}", Words(Compare(CreateOrder, "\"value\": \"{{token}}\"", "\"value\": \"Key {{token}} {{token}}\"")));

    private static StepVerdict Compare(StepUse use, string old, string @new)
    {
        Assert.Contains(old, Some.AcmeShop, StringComparison.Ordinal);
        return RequestEquivalence.Compare(
            Some.Definition(Some.AcmeShop), Some.Definition(Some.AcmeShop.Replace(old, @new, StringComparison.Ordinal)), use);
    }

    private static string Words(StepVerdict verdict) =>
        string.Join('|', Assert.IsType<StepVerdict.Differs>(verdict).Differences.Select(RequestDifferenceWords.Of));
}
