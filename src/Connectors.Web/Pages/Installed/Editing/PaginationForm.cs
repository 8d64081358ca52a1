using Connectors.Domain.Definitions.Parts;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>How an endpoint asks for more, as its form has it. Which fields count depends on the type.</summary>
public sealed class PaginationForm
{
    public PaginationType Type { get; set; }

    public string? Parameter { get; set; }

    public int? First { get; set; }

    public string? SizeParameter { get; set; }

    public int? Size { get; set; }

    [JsonPath]
    public string? NextUrlPath { get; set; }

    [JsonPath]
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
        Parameter = FormText.Of(Parameter, part.Parameter),
        First = First,
        SizeParameter = FormText.Of(SizeParameter, part.SizeParameter),
        Size = Size,
        NextUrlPath = FormText.Of(NextUrlPath, part.NextUrlPath),
        TokenPath = FormText.Of(TokenPath, part.TokenPath),
        TokenParameter = FormText.Of(TokenParameter, part.TokenParameter),
    };
}
