using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Requests.Pagination;

/// <summary>How a walk over pages ended.</summary>
public enum PageEnd
{
    /// <summary>The third party had no more.</summary>
    Complete,

    /// <summary>The same page came again, so that there would be no end. Its records were there before.</summary>
    Repeated,

    /// <summary>The next page is one that was already requested. This page's own records are new.</summary>
    Circular,

    /// <summary>The third party rejected a page that was requested only to confirm the end.</summary>
    PastTheEnd,

    /// <summary>Whether there is a next page, or where, can't be read from this one.</summary>
    Unreadable,

    /// <summary>There were more pages than are taken in one go.</summary>
    TooMany,

    /// <summary>The next page is said to be at another host, which gets no credentials.</summary>
    Elsewhere,
}

/// <summary>Goes from page to page, and always comes to an end.</summary>
public sealed class PageWalk(Endpoint endpoint, int mostPages = PageWalk.MostPages)
{
    /// <summary>Pages that a step takes: 100,000 records, ten on each.</summary>
    public const int MostPages = 10_000;

    private readonly PagingStyle _style = PagingStyles.Of(endpoint);
    private readonly Definitions.Parts.Pagination _paging = endpoint.Pagination ?? new();
    // Hashes of their names: tokens and addresses may be long, and there may be many.
    private readonly HashSet<UInt128> _asked = [];
    private string? _lastHash;
    private IReadOnlyList<string> _lastFound = [];
    private int? _onFirst;
    private bool _isToMakeSure;

    /// <summary>The page to ask for now.</summary>
    public PageRequest Current { get; private set; } = PagingStyles.Of(endpoint).First(endpoint.Pagination ?? new());

    /// <summary>Takes the answer of the current page, and moves on.</summary>
    /// <returns>How it ended; null where there is a further page.</returns>
    public PageEnd? Take(PageAnswer answer)
    {
        _asked.Add(HashOf(Current));
        if (_asked.Count > 1 && answer.Records > 0 && IsAgain(answer)) return PageEnd.Repeated;
        (_lastHash, _lastFound, _onFirst) = (answer.Body?.Hash, answer.Found, _onFirst ?? answer.Records);
        var after = _style.After(_paging, Current, answer with { OnFirst = _onFirst.Value });
        _isToMakeSure = after is NextPage.MayFollow;
        return after switch
        {
            NextPage.None => PageEnd.Complete,
            NextPage.Unreadable => PageEnd.Unreadable,
            NextPage.Follows(var next) => Follow(next, answer),
            NextPage.MayFollow(var next) => Follow(next, answer),
            _ => throw new InvalidOperationException("A next page of an unknown kind."),
        };
    }

    /// <summary>What it means that the third party refuses the current page.</summary>
    /// <param name="status">The HTTP status; null where no response came.</param>
    /// <returns>The end, where the page before may have been the last and the refusal says that nothing is there; otherwise null.</returns>
    public PageEnd? Refused(int? status) => _isToMakeSure && status is (400 or 404 or 416 or 422) ? PageEnd.PastTheEnd : null;

    // Past the end, some third parties return the last page again, with the requested page number.
    private bool IsAgain(PageAnswer answer) =>
        answer.Body?.Hash == _lastHash || (_isToMakeSure && answer.Found.Count > 0 && answer.Found.SequenceEqual(_lastFound));

    private PageEnd? Follow(PageRequest next, PageAnswer answer)
    {
        if (next.Address is { } address && !IsSameHost(address, answer.Address)) return PageEnd.Elsewhere;
        if (_asked.Contains(HashOf(next))) return PageEnd.Circular;
        if (_asked.Count >= mostPages) return PageEnd.TooMany;
        Current = next;
        return null;
    }

    private static UInt128 HashOf(PageRequest page) =>
        BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(page.Name)));

    private static bool IsSameHost(string next, string last) =>
        Uri.Compare(
            new Uri(next), new Uri(last), UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
