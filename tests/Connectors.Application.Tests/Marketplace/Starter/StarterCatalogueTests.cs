using Connectors.Application.Marketplace;
using Connectors.Application.Marketplace.Starter;
using Connectors.Domain.Definitions;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Authentication;
using Connectors.Domain.Requests.Pagination;
using Connectors.Domain.Requests.Rendering;
using Newtonsoft.Json.Linq;

namespace Connectors.Application.Tests.Marketplace.Starter;

public sealed class StarterCatalogueTests
{
    private static readonly IReadOnlyList<NewRelease> Releases = StarterCatalogue.Read();

    public static TheoryData<string> Packages => [.. StarterCatalogue.Packages.Select(package => $"{package}")];

    [Fact]
    public void The_catalogue_has_at_least_twenty_packages_with_a_document_each()
    {
        Assert.True(Releases.Count >= 20);
        Assert.All(Releases, release => Assert.Contains("https://", release.Notes, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_is_complete(string package)
    {
        var content = Of(package).Content;

        Assert.InRange(content.Endpoints.Count, 5, 20);
        Assert.NotEmpty(content.Authentication);
        Assert.All(content.Authentication, method => Assert.Empty(MethodRule.Faults(method)));
        Assert.All(content.Endpoints, endpoint => Assert.Empty(EndpointRule.Faults(endpoint)));
        Assert.All(content.Endpoints, endpoint => Assert.False(string.IsNullOrWhiteSpace(endpoint.Name) || endpoint.Entity is null));
        Assert.All(content.Endpoints.Where(SendsBody), endpoint => Assert.True(endpoint.Fields.Count > 0 || endpoint.Body is not null));
        Assert.All([content.Summary, content.Category, content.Colour, content.DocumentationUrl], text => Assert.NotNull(text));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_definition_keeps_its_canonical_form(string package)
    {
        var definition = Of(package);
        var again = Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Parse(definition.Canonical.ToArray())).Definition;

        Assert.Equal(definition.Fingerprint, again.Fingerprint);
        Assert.Equal(definition.Canonical.ToArray(), again.Canonical.ToArray());
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_endpoint_makes_a_request_with_every_way_to_sign_in(string package)
    {
        var content = Of(package).Content;
        foreach (var (method, endpoint) in content.Authentication.SelectMany(_ => content.Endpoints, (method, one) => (method, one)))
        {
            var request = Assert.IsType<RenderResult.Rendered>(StarterSamples.Render(content, method, endpoint)).Request;
            Assert.True(Uri.TryCreate(request.Url.Reveal(), UriKind.Absolute, out var address) && address.Scheme == "https");
            if (request.Body is { } body && endpoint.ContentType?.StartsWith("application/x-www", StringComparison.Ordinal) is not true)
                Assert.IsType<JObject>(JToken.Parse(body.Reveal()));
        }
    }

    // The test of a sign-in sends the first request that needs nothing but the instance.
    [Theory]
    [MemberData(nameof(Packages))]
    public void A_sign_in_can_be_tested(string package)
    {
        var content = Of(package).Content;
        Assert.All(content.Authentication, method => Assert.Contains(
            content.Endpoints.Where(endpoint => endpoint.Method == "GET"),
            endpoint => StarterSamples.RenderTest(content, method, endpoint) is RenderResult.Rendered));
    }

    [Fact]
    public void Methods_paths_and_pagination_are_those_of_the_documents()
    {
        var expected = StarterFact.All.Select(fact => fact with { Source = "" }).ToHashSet();
        var actual = StarterFact.OfDefinitions().ToHashSet();

        Assert.Empty(actual.Except(expected));
        Assert.Empty(expected.Except(actual));
    }

    [Fact]
    public void Nine_of_ten_endpoints_were_found_in_a_document() =>
        Assert.True(StarterFact.All.Count(fact => fact.Source == "document") >= StarterFact.All.Count * 0.9);

    [Theory]
    [InlineData("stripe", "customers.list", """{"data":[{"id":"cus_1"},{"id":"cus_2"}],"has_more":true}""", "starting_after=cus_2")]
    [InlineData("stripe", "customers.list", """{"data":[]}""", null)]
    [InlineData("discord", "members.list", """[{"user":{"id":"8"}},{"user":{"id":"9"}}]""", "after=9")]
    [InlineData("slack", "users.list", """{"members":[{"id":"U1"}],"response_metadata":{"next_cursor":"dXNlcg=="}}""", "cursor=dXNlcg==")]
    [InlineData("slack", "users.list", """{"members":[{"id":"U1"}],"response_metadata":{"next_cursor":""}}""", null)]
    [InlineData("hubspot", "deals.list", """{"results":[{"id":"1"}],"paging":{"next":{"after":"77"}}}""", "after=77")]
    [InlineData("zendesk", "tickets.list", """{"tickets":[{"id":1}],"meta":{"after_cursor":"x=="}}""", "page[after]=x==")]
    [InlineData("asana", "projects.list", """{"data":[{"gid":"1"}],"next_page":null}""", null)]
    public void The_next_page_is_found_in_a_response(string package, string endpoint, string body, string? next)
    {
        var walk = new PageWalk(EndpointOf(package, endpoint));
        var end = walk.Take(new PageAnswer("https://third.example/x", 1, JsonBody.Parse(body), []));

        Assert.Equal(next is null ? PageEnd.Complete : null, end);
        if (next is not null) Assert.Contains(next, walk.Current.Query.Select(pair => $"{pair.Key}={pair.Value}"));
    }

    [Theory]
    [InlineData(
        "microsoft-graph",
        "users.list",
        """{"value":[{"id":"1"}],"@odata.nextLink":"https://graph.microsoft.com/v1.0/users?$skiptoken=X"}""",
        "https://graph.microsoft.com/v1.0/users?$skiptoken=X")]
    [InlineData(
        "twilio",
        "messages.list",
        """{"messages":[{"sid":"SM1"}],"next_page_uri":"/2010-04-01/Accounts/AC1/Messages.json?Page=1"}""",
        "https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json?Page=1")]
    public void The_address_of_the_next_page_is_followed(string package, string endpoint, string body, string next)
    {
        var walk = new PageWalk(EndpointOf(package, endpoint));
        walk.Take(new PageAnswer(new Uri(next).GetLeftPart(UriPartial.Path), 1, JsonBody.Parse(body), []));

        Assert.Equal(next, walk.Current.Address);
    }

    private static bool SendsBody(Endpoint endpoint) => endpoint.Method is "POST" or "PATCH" && endpoint.Query.Count == 0
        && endpoint.Key is not "campaigns.send";

    private static Endpoint EndpointOf(string package, string key) => Of(package).Content.Endpoints.Single(one => one.Key == key);

    private static ConnectorDefinition Of(string package) => Releases.Single(release => $"{release.Package}" == package).Definition;
}
