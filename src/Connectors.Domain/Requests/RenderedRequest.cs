namespace Connectors.Domain.Requests;

/// <summary>A request, ready to be sent or shown.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Url">An absolute http or https address.</param>
/// <param name="Headers">Names and values; a name may repeat.</param>
/// <param name="Body">Null where nothing is sent.</param>
/// <param name="ContentType">The media type of the body.</param>
public sealed record RenderedRequest(
    string Method, MaskedText Url, IReadOnlyList<(string Name, MaskedText Value)> Headers, MaskedText? Body, string? ContentType)
{
    /// <summary>Whether it only receives; one that sends is not repeated because its method says so.</summary>
    public bool OnlyReceives { get; init; } = true;

    /// <summary>The credentials of the instance, used here or not, as they were entered.</summary>
    public IReadOnlyList<string> Credentials { get; init; } = [];

    /// <summary>The credentials that it could give away: those that were entered, and the forms in which they are sent.</summary>
    public IEnumerable<string> Secrets => Headers
        .Select(header => header.Value)
        .Prepend(Url)
        .Concat(Body is null ? [] : [Body])
        .SelectMany(text => text.Secrets)
        .Concat(Credentials)
        .Distinct(StringComparer.Ordinal);

    /// <summary>Whether the body is made of fields, so that two are compared field by field.</summary>
    public bool HasFields { get; init; }
}

/// <summary>What became of rendering a request.</summary>
public abstract record RenderResult
{
    private RenderResult()
    {
    }

    public sealed record Rendered(RenderedRequest Request) : RenderResult;

    /// <summary>All problems, at least one.</summary>
    public sealed record Refused(IReadOnlyList<Problem> Problems) : RenderResult;
}
