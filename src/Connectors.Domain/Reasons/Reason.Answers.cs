using System.Text.Json.Serialization;
using Connectors.Domain.Definitions.Parts;

namespace Connectors.Domain.Reasons;

/// <content>What came of a request to a third party.</content>
[JsonDerivedType(typeof(Rejected), "rejected")]
[JsonDerivedType(typeof(TokenRejected), "token-rejected")]
[JsonDerivedType(typeof(TimedOut), "timed-out")]
[JsonDerivedType(typeof(HostNotFound), "host-not-found")]
[JsonDerivedType(typeof(InsecureConnection), "insecure-connection")]
[JsonDerivedType(typeof(Unreachable), "unreachable")]
[JsonDerivedType(typeof(PrivateNetwork), "private-network")]
[JsonDerivedType(typeof(LimitUsedUp), "limit-used-up")]
[JsonDerivedType(typeof(RedirectInvalid), "redirect-invalid")]
[JsonDerivedType(typeof(RedirectElsewhere), "redirect-elsewhere")]
[JsonDerivedType(typeof(RedirectOfWrite), "redirect-of-write")]
[JsonDerivedType(typeof(TooManyRedirects), "too-many-redirects")]
[JsonDerivedType(typeof(TooLarge), "too-large")]
[JsonDerivedType(typeof(UnknownCharset), "unknown-charset")]
[JsonDerivedType(typeof(NotJson), "not-json")]
[JsonDerivedType(typeof(WebPage), "web-page")]
[JsonDerivedType(typeof(InvalidPath), "invalid-path")]
[JsonDerivedType(typeof(TooManyRecords), "too-many-records")]
[JsonDerivedType(typeof(NoNextPage), "no-next-page")]
[JsonDerivedType(typeof(NextPageElsewhere), "next-page-elsewhere")]
[JsonDerivedType(typeof(TooManyPages), "too-many-pages")]
[JsonDerivedType(typeof(PageRepeated), "page-repeated")]
[JsonDerivedType(typeof(PastLastPage), "past-last-page")]
public abstract partial record Reason
{
    /// <summary>The third party answered with a status that is no success.</summary>
    public sealed record Rejected(int Status) : Reason;

    /// <summary>The token was rejected, and is renewed.</summary>
    public sealed record TokenRejected : Reason;

    public sealed record TimedOut : Reason;

    public sealed record HostNotFound : Reason;

    public sealed record InsecureConnection : Reason;

    public sealed record Unreachable : Reason;

    /// <summary>The host is in a network that requests may not reach.</summary>
    public sealed record PrivateNetwork(string Host) : Reason;

    /// <param name="Requests">How many are allowed.</param>
    /// <param name="Per">In what.</param>
    /// <param name="Until">When there are more (UTC).</param>
    public sealed record LimitUsedUp(int Requests, RatePeriod Per, DateTime Until) : Reason;

    public sealed record RedirectInvalid : Reason;

    /// <summary>A redirect to another host.</summary>
    public sealed record RedirectElsewhere(string Host) : Reason;

    /// <summary>A redirect of a request that does not read.</summary>
    public sealed record RedirectOfWrite : Reason;

    public sealed record TooManyRedirects(int Most) : Reason;

    /// <summary>The response is larger than so many bytes.</summary>
    public sealed record TooLarge(long Most) : Reason;

    public sealed record UnknownCharset(string Name) : Reason;

    /// <summary>The response of a step is no JSON, or has too many values.</summary>
    public sealed record NotJson : Reason;

    /// <summary>The response of a test is no JSON.</summary>
    public sealed record WebPage : Reason;

    /// <summary>The endpoint has a JSONPath that is not followed.</summary>
    public sealed record InvalidPath(string Path) : Reason;

    public sealed record TooManyRecords(int Most) : Reason;

    /// <summary>The response does not say where the next page is.</summary>
    /// <param name="Type">How it should.</param>
    /// <param name="Path">Where in the response; null where its header has it.</param>
    public sealed record NoNextPage(PaginationType Type, string? Path) : Reason;

    /// <summary>The next page is on another host.</summary>
    public sealed record NextPageElsewhere : Reason;

    public sealed record TooManyPages(int Most) : Reason;

    /// <summary>A page had the records of the one before.</summary>
    public sealed record PageRepeated : Reason;

    /// <summary>A page after a short one was rejected.</summary>
    public sealed record PastLastPage(int Status) : Reason;
}
