using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Rendering;
using Paging = Connectors.Domain.Definitions.Parts.Pagination;

namespace Connectors.Domain.Tests.Requests;

public sealed class EndpointRuleTests
{
    public static TheoryData<Paging?, string[]> Pagings => new()
    {
        { null, [] },
        { new() { Type = PaginationType.None }, [] },
        { new() { Type = PaginationType.PageNumber, Size = 50 }, ["/pagination/parameter"] },
        { new() { Type = PaginationType.PageNumber, Parameter = "page" }, [] },
        { new() { Type = PaginationType.Offset, Parameter = " " }, ["/pagination/parameter"] },
        { new() { Type = PaginationType.Offset, Parameter = "skip" }, [] },
        { new() { Type = PaginationType.LinkHeader }, [] },
        { new() { Type = PaginationType.NextUrl }, ["/pagination/nextUrlPath"] },
        { new() { Type = PaginationType.NextUrl, NextUrlPath = "$.next" }, [] },
        { new() { Type = PaginationType.Token }, ["/pagination/tokenPath", "/pagination/tokenParameter"] },
        { new() { Type = PaginationType.Token, TokenPath = "$.next", TokenParameter = "cursor" }, [] },
    };

    [Theory]
    [MemberData(nameof(Pagings))]
    public void Pagination_needs_what_its_type_needs(Paging? paging, string[] pointers) => Assert.Equal(
        pointers,
        EndpointRule.Faults(new Endpoint { Key = "a", Path = "/a", Pagination = paging }).Select(fault => fault.Pointer));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void An_endpoint_needs_a_path_unless_it_never_had_one(string? path)
    {
        var endpoint = new Endpoint { Key = "a", Path = path };

        Assert.Equal("/path", Assert.Single(EndpointRule.Faults(endpoint)).Pointer);
        Assert.Equal("/path", Assert.Single(EndpointRule.Faults(endpoint, new Endpoint())).Pointer);
        Assert.Equal("/path", Assert.Single(EndpointRule.Faults(endpoint, new Endpoint { Key = "a", Path = "/a" })).Pointer);
        Assert.Empty(EndpointRule.Faults(endpoint, new Endpoint { Key = "a" }));
    }
}
