using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Pagination;

namespace Connectors.Domain.Requests.Rendering;

/// <summary>Whether an endpoint says what its requests need. Stricter than the format, which old definitions follow.</summary>
public static class EndpointRule
{
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="before">What it was; an endpoint that never had a path may stay without.</param>
    /// <returns>Every fault, with its JSON pointer inside the endpoint.</returns>
    public static IReadOnlyList<Fault> Faults(Endpoint endpoint, Endpoint? before = null)
    {
        var paging = endpoint.Pagination ?? new();
        var missing = PagingStyles.Of(endpoint).Required
            .Where(field => string.IsNullOrWhiteSpace(TextOf(paging, field)))
            .Select(field => new Fault(PointerOf(field), Missing(paging, field)));
        return [.. PathFaults(endpoint, before), .. HeaderFaults(endpoint, before), .. missing, .. JsonPathFaults(endpoint, paging)];
    }

    // A name that was there before may stay, so that the rest can be edited.
    private static IEnumerable<Fault> HeaderFaults(Endpoint endpoint, Endpoint? before) => endpoint.Headers
        .Select((header, at) => (Name: header.Key, Pointer: $"/headers/{at}/key"))
        .Where(header => !Escaping.IsHeaderName(header.Name) && before?.Headers.Any(old => old.Key == header.Name) is not true)
        .Select(header => new Fault(header.Pointer, $"{Escaping.HeaderNameFault(header.Name)}"));

    private static IEnumerable<Fault> PathFaults(Endpoint endpoint, Endpoint? before)
    {
        if (string.IsNullOrWhiteSpace(endpoint.Path))
            return before is { Key.Length: > 0, Path: null or "" } ? [] : [new Fault("/path", "Enter a path, such as /orders.")];
        var written = string.Concat(Template.Pieces(endpoint.Path).Where(piece => !piece.IsName).Select(piece => piece.Text));
        return endpoint.Path == before?.Path || !written.Any(sign => sign is '#' || char.IsWhiteSpace(sign))
            && !written.Contains("://", StringComparison.Ordinal)
                ? []
                : [new Fault("/path", "Enter a path without a host, spaces or #, such as /orders. It continues the base URL.")];
    }

    private static IEnumerable<Fault> JsonPathFaults(Endpoint endpoint, Definitions.Parts.Pagination paging)
    {
        var required = PagingStyles.Of(endpoint).Required;
        return required
            .Intersect([PagingField.NextUrlPath, PagingField.TokenPath])
            .Select(field => (Pointer: PointerOf(field), Path: TextOf(paging, field)))
            .Prepend((Pointer: "/records", Path: endpoint.Records))
            .Where(found => !string.IsNullOrWhiteSpace(found.Path) && !JsonPathRule.Allows(found.Path))
            .Select(found => new Fault(found.Pointer, $"Not a valid JSONPath. {JsonPathRule.Words}"));
    }

    private static string? TextOf(Definitions.Parts.Pagination paging, PagingField field) => field switch
    {
        PagingField.Parameter => paging.Parameter,
        PagingField.NextUrlPath => paging.NextUrlPath,
        PagingField.TokenPath => paging.TokenPath,
        PagingField.TokenParameter => paging.TokenParameter,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "A field that no type requires."),
    };

    private static string PointerOf(PagingField field) => field switch
    {
        PagingField.Parameter => "/pagination/parameter",
        PagingField.NextUrlPath => "/pagination/nextUrlPath",
        PagingField.TokenPath => "/pagination/tokenPath",
        PagingField.TokenParameter => "/pagination/tokenParameter",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "A field that no type requires."),
    };

    private static string Missing(Definitions.Parts.Pagination paging, PagingField field) => field switch
    {
        PagingField.Parameter when paging.Type == PaginationType.Offset => "Enter the query parameter for the offset, such as offset.",
        PagingField.Parameter => "Enter the query parameter for the page number, such as page.",
        PagingField.NextUrlPath => "Enter where the next page's URL is in a response, such as $.next.",
        PagingField.TokenPath => "Enter where the next token is in a response, such as $.cursor.",
        _ => "Enter the query parameter that carries the token, such as cursor.",
    };
}
