using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Pagination;
using static Connectors.Domain.Tests.Requests.Pagination.SomePages;

namespace Connectors.Domain.Tests.Requests.Pagination;

public sealed class PageWalkTests
{
    public static TheoryData<PaginationType, string[]> Walks => new()
    {
        { PaginationType.None, [""] },
        { PaginationType.PageNumber, ["page=1&limit=2", "page=2&limit=2", "page=3&limit=2"] },
        { PaginationType.Offset, ["start=0&limit=2", "start=2&limit=2", "start=4&limit=2"] },
        { PaginationType.LinkHeader, ["limit=2", Here + "?at=1", Here + "?at=2"] },
        { PaginationType.NextUrl, ["limit=2", Here + "?at=1", Here + "?at=2"] },
        { PaginationType.Token, ["limit=2", "cursor=t1&limit=2", "cursor=t2&limit=2"] },
    };

    [Theory]
    [MemberData(nameof(Walks))]
    public void Every_type_asks_for_each_page_once_and_ends(PaginationType type, string[] pages)
    {
        var walk = new PageWalk(new Endpoint { Key = "e", Pagination = PagingOf(type) });
        var asked = new List<string>();
        for (PageEnd? end = null; end is null; end = walk.Take(Answer(type, asked.Count - 1, last: 2))) asked.Add(walk.Current.Name);

        Assert.Equal(pages, asked);
    }

    [Fact]
    public void A_page_that_comes_again_ends_the_walk()
    {
        var numbers = Walk(PaginationType.PageNumber);
        var same = new PageAnswer(Here, 2, JsonBody.Parse("""{"a":[1,2]}"""), []);

        Assert.Null(numbers.Take(same));
        Assert.Equal(PageEnd.Repeated, numbers.Take(same));
    }

    [Theory]
    [InlineData(PaginationType.LinkHeader)]
    [InlineData(PaginationType.NextUrl)]
    [InlineData(PaginationType.Token)]
    public void A_last_page_that_names_itself_as_the_next_is_the_end_and_counts(PaginationType type)
    {
        var walk = Walk(type);

        Assert.Equal([null, PageEnd.Circular], new[] { 1, 2 }.Select(number => walk.Take(Naming("?at=1", number))));
    }

    [Theory]
    [InlineData(PaginationType.LinkHeader)]
    [InlineData(PaginationType.NextUrl)]
    [InlineData(PaginationType.Token)]
    public void A_last_page_that_names_an_earlier_one_as_the_next_is_the_end_and_counts(PaginationType type)
    {
        var (walk, next) = (Walk(type), new[] { "?at=1", "?at=2", "?at=1" });

        Assert.Equal([null, null, PageEnd.Circular], next.Select((address, number) => walk.Take(Naming(address, number))));
    }

    [Fact]
    public void A_walk_without_an_end_is_ended()
    {
        var walk = new PageWalk(new Endpoint { Key = "e", Pagination = PagingOf(PaginationType.PageNumber) }, mostPages: 3);

        Assert.Equal(
            [null, null, PageEnd.TooMany],
            Enumerable.Range(0, 3).Select(page => walk.Take(Answer(PaginationType.PageNumber, page, last: 99))));
    }

    [Theory]
    [InlineData("https://evil.example/orders")]
    [InlineData("http://acme.example/orders")]
    [InlineData("https://acme.example:8443/orders")]
    public void The_next_page_is_not_followed_to_another_host(string next) =>
        Assert.Equal(
            PageEnd.Elsewhere,
            Walk(PaginationType.NextUrl).Take(new PageAnswer(Here, 1, JsonBody.Parse($$"""{"next":"{{next}}"}"""), [])));

    [Theory]
    [InlineData("""<https://acme.example/orders?a=1,2>; rel="next", <https://acme.example/orders>; rel="first" """)]
    [InlineData("""<https://acme.example/orders>; rel=first, </orders?a=1,2>; title="x; rel=no"; rel="prefetch next" """)]
    public void A_link_header_is_read_as_RFC_8288_writes_it(string header)
    {
        var walk = Walk(PaginationType.LinkHeader);

        Assert.Null(walk.Take(new PageAnswer(Here, 1, null, [header])));
        Assert.Equal("https://acme.example/orders?a=1,2", walk.Current.Address);
    }

    [Theory]
    [InlineData("null", PageEnd.Complete)]
    [InlineData("\"\"", PageEnd.Complete)]
    [InlineData("false", PageEnd.Complete)]
    [InlineData("[]", PageEnd.Complete)]
    [InlineData("{}", PageEnd.Complete)]
    [InlineData("{\"href\":\"/orders?at=2\"}", PageEnd.Unreadable)]
    [InlineData("true", PageEnd.Unreadable)]
    [InlineData("\"?at=2\"", null)]
    [InlineData("2", null)]
    public void The_next_page_is_none_or_found_or_unreadable(string value, PageEnd? end)
    {
        var answer = new PageAnswer(Here, 1, JsonBody.Parse($$$"""{"next":{{{value}}},"paging":{"cursor":{{{value}}}}}"""), []);

        Assert.Equal((end, end), (Walk(PaginationType.NextUrl).Take(answer), Walk(PaginationType.Token).Take(answer)));
    }

    [Fact]
    public void A_next_address_that_is_none_is_unreadable()
    {
        const string Next = "https://[acme";
        var answer = new PageAnswer(Here, 1, JsonBody.Parse($$"""{"next":"{{Next}}"}"""), [$"<{Next}>; rel=next"]);

        Assert.Equal(PageEnd.Unreadable, Walk(PaginationType.NextUrl).Take(answer));
        Assert.Equal(PageEnd.Unreadable, Walk(PaginationType.LinkHeader).Take(answer));
    }

    [Theory]
    [InlineData(PaginationType.NextUrl)]
    [InlineData(PaginationType.Token)]
    public void A_path_to_the_next_page_that_is_not_followed_is_unreadable(PaginationType type)
    {
        var paging = PagingOf(type) with { NextUrlPath = "$.[next", TokenPath = "$.[next" };

        Assert.Equal(PageEnd.Unreadable, new PageWalk(new Endpoint { Key = "e", Pagination = paging }).Take(Naming("?at=2", 1)));
    }

    private static PageAnswer Answer(PaginationType type, int page, int last)
    {
        var hasMore = page < last;
        var next = hasMore ? $"?at={page + 1}" : null;
        var body = $$$"""
            {"page":{{{page}}},"next":{{{(next is null ? "null" : $"\"{next}\"")}}},
             "paging":{"cursor":{{{(hasMore ? $"\"t{page + 1}\"" : "null")}}}}}
            """;
        IReadOnlyList<string> links = hasMore && type == PaginationType.LinkHeader ? [$"<{Here}{next}>; rel=\"next\""] : [];
        return new PageAnswer(Here, hasMore ? 2 : 1, JsonBody.Parse(body), links);
    }
}
