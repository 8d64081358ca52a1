using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;
using Connectors.Domain.Requests.Pagination;
using static Connectors.Domain.Tests.Requests.Pagination.SomePages;

namespace Connectors.Domain.Tests.Requests.Pagination;

/// <summary>Where pages end that name no next one: a short page may be one that the third party made smaller.</summary>
public sealed class PageEndTests
{
    [Theory]
    [InlineData(PaginationType.PageNumber, "page=3&limit=100")]
    [InlineData(PaginationType.Offset, "start=100&limit=100")]
    public void A_page_that_the_third_party_made_smaller_than_was_asked_for_is_not_the_last(PaginationType type, string third)
    {
        var walk = Asking(type, size: 100);

        Assert.Equal([null, null], new[] { 50, 50 }.Select((count, at) => walk.Take(Found(count, at))));
        Assert.Equal(third, walk.Current.Name);
        Assert.Equal(PageEnd.Complete, walk.Take(Found(20, at: 3)));
    }

    [Fact]
    public void After_one_short_page_an_empty_one_is_the_end()
    {
        var walk = Asking(PaginationType.PageNumber, size: 100);

        Assert.Equal([null, PageEnd.Complete], new[] { 30, 0 }.Select((count, at) => walk.Take(Found(count, at))));
    }

    [Fact]
    public void After_one_short_page_the_same_records_are_the_end_whatever_stands_beside_them()
    {
        var walk = Asking(PaginationType.PageNumber, size: 100);

        Assert.Null(walk.Take(Found(30, at: 1)));
        Assert.Equal(PageEnd.Repeated, walk.Take(Found(30, at: 1) with { Body = JsonBody.Parse("""{"page":2}""") }));
    }

    [Theory]
    [InlineData(400, PageEnd.PastTheEnd)]
    [InlineData(404, PageEnd.PastTheEnd)]
    [InlineData(416, PageEnd.PastTheEnd)]
    [InlineData(422, PageEnd.PastTheEnd)]
    [InlineData(401, null)]
    [InlineData(429, null)]
    [InlineData(500, null)]
    [InlineData(null, null)]
    public void A_refused_page_is_the_end_where_it_was_asked_for_only_to_make_sure(int? status, PageEnd? end)
    {
        var (shorter, full) = (Asking(PaginationType.PageNumber, size: 100), Asking(PaginationType.PageNumber, size: 50));
        var stated = Walk(PaginationType.Token);
        Assert.Null(shorter.Refused(status));
        Assert.Null(shorter.Take(Found(50, at: 1)));
        Assert.Null(full.Take(Found(50, at: 1)));
        Assert.Null(stated.Take(Naming("?at=1", 1)));

        Assert.Equal((end, null, null), (shorter.Refused(status), full.Refused(status), stated.Refused(status)));
    }

    [Fact]
    public void Without_a_size_only_an_empty_page_is_the_end()
    {
        var walk = Asking(PaginationType.PageNumber, size: null);

        Assert.Equal([null, null, PageEnd.Complete], new[] { 50, 20, 0 }.Select((count, at) => walk.Take(Found(count, at))));
    }

    private static PageWalk Asking(PaginationType type, int? size) =>
        new(new Endpoint { Key = "e", Pagination = PagingOf(type) with { Size = size } });

    // A page of so many records, which are others at each place.
    private static PageAnswer Found(int count, int at) => new(Here, count, JsonBody.Parse($$"""{"at":{{at}}}"""), [])
    {
        Found = [.. Enumerable.Range(at * 1_000, count).Select(number => $"{number}")],
    };
}
