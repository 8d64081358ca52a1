using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests.Pagination;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>How an endpoint asks for more, as its form has it. Which fields count depends on the type.</summary>
public sealed class PaginationForm
{
    public PaginationType Type { get; set; }

    public string? Parameter { get; set; }

    public int? First { get; set; }

    public string? SizeParameter { get; set; }

    public int? Size { get; set; }

    public string? NextUrlPath { get; set; }

    public string? TokenPath { get; set; }

    public string? TokenParameter { get; set; }

    /// <summary>The fields by their place in the endpoint.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Fields { get; } =
    [
        new("pagination", "Pagination.Type"),
        new("pagination/parameter", "Pagination.Parameter"),
        new("pagination/first", "Pagination.First"),
        new("pagination/sizeParameter", "Pagination.SizeParameter"),
        new("pagination/size", "Pagination.Size"),
        new("pagination/nextUrlPath", "Pagination.NextUrlPath"),
        new("pagination/tokenPath", "Pagination.TokenPath"),
        new("pagination/tokenParameter", "Pagination.TokenParameter"),
    ];

    public static PaginationForm From(Pagination? part) => part is null ? new() : new()
    {
        Type = part.Type,
        Parameter = part.Parameter,
        First = part.First,
        SizeParameter = part.SizeParameter,
        Size = part.Size,
        NextUrlPath = part.NextUrlPath,
        TokenPath = part.TokenPath,
        TokenParameter = part.TokenParameter,
    };

    /// <summary>Whether the chosen type has a field.</summary>
    public bool Has(PagingField field) =>
        PagingStyles.Of(Type) is var style && (style.Required.Contains(field) || style.Accepted.Contains(field));

    /// <summary>The part with what the form says; null where nothing is paged and nothing was said of it.</summary>
    public Pagination? ApplyTo(Pagination? part) => (Type, part?.Type) switch
    {
        (PaginationType.None, null or PaginationType.None) => part,
        (PaginationType.None, _) => null,
        _ => Said(part ?? new Pagination()),
    };

    private Pagination Said(Pagination part) => part with
    {
        Type = Type,
        Parameter = Said(PagingField.Parameter, Parameter, part, part.Parameter),
        First = Has(PagingField.First) ? First : Type == part.Type ? part.First : null,
        SizeParameter = Said(PagingField.SizeParameter, SizeParameter, part, part.SizeParameter),
        Size = Has(PagingField.Size) ? Size : Type == part.Type ? part.Size : null,
        NextUrlPath = Said(PagingField.NextUrlPath, NextUrlPath, part, part.NextUrlPath),
        TokenPath = Said(PagingField.TokenPath, TokenPath, part, part.TokenPath),
        TokenParameter = Said(PagingField.TokenParameter, TokenParameter, part, part.TokenParameter),
    };

    // A field that the type does not have is not shown: it stays where the type stays, and goes with the type.
    private string? Said(PagingField field, string? posted, Pagination part, string? before) =>
        Has(field) ? FormText.Of(posted, before)
        : Type == part.Type ? before
        : null;
}
