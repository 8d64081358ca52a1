namespace Connectors.Domain.Requests.Pagination;

/// <summary>What a page says of the one after it.</summary>
public abstract record NextPage
{
    private NextPage()
    {
    }

    /// <summary>There is none.</summary>
    public sealed record None : NextPage;

    /// <summary>Whether there is one can't be read from the page.</summary>
    public sealed record Unreadable : NextPage;

    /// <summary>There is one, or the page was as long as was asked for.</summary>
    public sealed record Follows(PageRequest Page) : NextPage;

    /// <summary>
    /// Fewer records came than were asked for. That may be all, or all that the third party gives at once: only asking tells.
    /// </summary>
    public sealed record MayFollow(PageRequest Page) : NextPage;
}
