using Connectors.Domain.Definitions.Parts;

namespace Connectors.Demo.Large;

/// <summary>Endpoints that the sandbox answers, and where a definition has them.</summary>
internal static class LargeEndpoints
{
    /// <summary>An endpoint that reads the list of its path's name.</summary>
    public static Endpoint Receive(string key, string name, string path, Pagination? pagination = null) => new()
    {
        Key = key,
        Name = name,
        Entity = key.Split('.')[0],
        Path = path,
        Headers = [new NamedValue { Key = "Accept", Value = "application/json" }],
        Records = $"$.{path[1..]}",
        Pagination = pagination,
    };

    public static Endpoint Send(string key, string name, string path, string body, params Variable[] variables) => new()
    {
        Key = key,
        Name = name,
        Entity = key.Split('.')[0],
        Method = "POST",
        Path = path,
        Body = body,
        Variables = variables,
    };

    public static Endpoint Settings { get; } = Receive("settings.read", "Receive settings", "/settings") with { Records = null };

    public static Pagination Pages { get; } =
        new() { Type = PaginationType.PageNumber, Parameter = "page", SizeParameter = "limit", Size = 10 };

    public static Pagination Offsets { get; } =
        new() { Type = PaginationType.Offset, Parameter = "offset", SizeParameter = "limit", Size = 10 };

    public static Pagination Tokens { get; } = new()
    {
        Type = PaginationType.Token,
        TokenPath = "$.nextCursor",
        TokenParameter = "cursor",
        SizeParameter = "limit",
        Size = 10,
    };

    public static Pagination Links { get; } = new() { Type = PaginationType.LinkHeader };

    public static Pagination NextUrls { get; } = new() { Type = PaginationType.NextUrl, NextUrlPath = "$.next" };

    /// <summary>The definition with one of its endpoints changed.</summary>
    public static ConnectorContent Change(this ConnectorContent content, string key, Func<Endpoint, Endpoint> change) => content with
    {
        Endpoints = [.. content.Endpoints.Select(endpoint => endpoint.Key == key ? change(endpoint) : endpoint)],
    };

    public static ConnectorContent Add(this ConnectorContent content, Endpoint endpoint) =>
        content with { Endpoints = [.. content.Endpoints, endpoint] };

    public static ConnectorContent Remove(this ConnectorContent content, string key) =>
        content with { Endpoints = [.. content.Endpoints.Where(endpoint => endpoint.Key != key)] };

    /// <summary>The endpoint with a header of that name and value, added or replaced.</summary>
    public static Endpoint WithHeader(this Endpoint endpoint, string name, string value) => endpoint with
    {
        Headers = [.. endpoint.Headers.Where(header => header.Key != name), new NamedValue { Key = name, Value = value }],
    };

    public static Endpoint WithPageSize(this Endpoint endpoint, int size) =>
        endpoint with { Pagination = endpoint.Pagination! with { Size = size } };
}
