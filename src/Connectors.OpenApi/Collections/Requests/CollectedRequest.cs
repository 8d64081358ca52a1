using Connectors.Domain.Definitions.Importing.Samples;

namespace Connectors.OpenApi.Collections.Requests;

/// <summary>A request of a collection or a recording.</summary>
/// <param name="Place">Its place in the file: a JSON pointer.</param>
/// <param name="Method">The HTTP method, in upper case.</param>
/// <param name="Url">Its absolute address, without the query, with <c>{{placeholders}}</c>.</param>
internal sealed record CollectedRequest(string Place, string Method, string Url)
{
    public string? Name { get; init; }

    public string? Entity { get; init; }

    /// <summary>How much of the URL's path is known to be part of the base URL, in characters.</summary>
    public int BaseLength { get; init; }

    /// <summary>Query, headers and body; the path comes from the URL.</summary>
    public RequestSample Sample { get; init; } = new();

    /// <summary>What signs it in, beside its headers; null where nothing is said.</summary>
    public Action<RequestSecrets>? SignIn { get; init; }

    /// <summary>JSON bodies that fields are taken from, in place of a body of the sample.</summary>
    public IReadOnlyList<string> Bodies { get; init; } = [];

    /// <summary>JSON bodies of responses.</summary>
    public IReadOnlyList<string> Responses { get; init; } = [];

    /// <summary>Whether a response had a header Link.</summary>
    public bool HasLink { get; init; }

    /// <summary>The names of cookies, which connectors don't send.</summary>
    public IReadOnlyList<string> Cookies { get; init; } = [];
}

/// <summary>What was read of a file, before a definition is made of it.</summary>
/// <param name="Source">What it was part of, with its article.</param>
/// <param name="Requests">The requests, in their order.</param>
internal sealed record Collected(string Source, IReadOnlyList<CollectedRequest> Requests)
{
    public string? Name { get; init; }

    public string? Summary { get; init; }

    /// <summary>The values of placeholders that an input may start with; no credentials.</summary>
    public IReadOnlyDictionary<string, string> Defaults { get; init; } = new Dictionary<string, string>();

    /// <summary>The placeholders that are credentials.</summary>
    public IReadOnlySet<string> Secrets { get; init; } = new HashSet<string>();

    /// <summary>Placeholders in the place of a host, which the file gives no value.</summary>
    public IReadOnlySet<string> Hosts { get; init; } = new HashSet<string>();
}
