using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Pagination;

/// <summary>How a walk over pages ended.</summary>
public enum PageEnd
{
    /// <summary>The third party had no more.</summary>
    Complete,

    /// <summary>The same page came again, so that there would be no end. Its records were there before.</summary>
    Repeated,

    /// <summary>The next page is said to be one that was asked for before. This page's own records are new.</summary>
    Circular,

    /// <summary>There were more pages than are taken in one go.</summary>
    TooMany,

    /// <summary>The next page is said to be at another host, which gets no credentials.</summary>
    Elsewhere,
}

/// <summary>Goes from page to page, and always comes to an end.</summary>
public sealed class PageWalk(Endpoint endpoint, int mostPages = PageWalk.MostPages)
{
    public const int MostPages = 1_000;

    private readonly PagingStyle _style = PagingStyles.Of(endpoint);
    private readonly Definitions.Parts.Pagination _paging = endpoint.Pagination ?? new();
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private string? _lastHash;

    /// <summary>The page to ask for now.</summary>
    public PageRequest Current { get; private set; } = PagingStyles.Of(endpoint).First(endpoint.Pagination ?? new());

    /// <summary>Takes the answer of the current page, and moves on.</summary>
    /// <returns>How it ended; null where there is a further page.</returns>
    public PageEnd? Take(PageAnswer answer)
    {
        _asked.Add(Current.Name);
        if (_asked.Count > 1 && answer.Records > 0 && answer.Body?.Hash == _lastHash) return PageEnd.Repeated;
        _lastHash = answer.Body?.Hash;
        if (_style.After(_paging, Current, answer) is not { } next) return PageEnd.Complete;
        if (next.Address is { } address && !IsSameHost(address, answer.Address)) return PageEnd.Elsewhere;
        if (_asked.Contains(next.Name)) return PageEnd.Circular;
        if (_asked.Count >= mostPages) return PageEnd.TooMany;
        Current = next;
        return null;
    }

    private static bool IsSameHost(string next, string last) =>
        Uri.Compare(
            new Uri(next), new Uri(last), UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
