namespace Connectors.Domain.Requests.Pagination;

/// <summary>What a page says of the one after it.</summary>
public abstract record NextPage
{
    private NextPage()
    {
    }

    /// <summary>There is no next page.</summary>
    public sealed record None : NextPage;

    /// <summary>Whether there is one can't be read from the page.</summary>
    public sealed record Unreadable : NextPage;

    /// <summary>There is a next page, or this one was as long as requested.</summary>
    public sealed record Follows(PageRequest Page) : NextPage;

    /// <summary>
    /// The page has fewer records than requested: the last one, or the third party's limit. Only another request tells.
    /// </summary>
    public sealed record MayFollow(PageRequest Page) : NextPage;
}
