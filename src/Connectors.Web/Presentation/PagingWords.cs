using Connectors.Domain.Definitions.Parts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Connectors.Web.Presentation;

/// <summary>The types of pagination, as people call them.</summary>
public static class PagingWords
{
    /// <summary>All of them, for a list to choose from.</summary>
    public static IEnumerable<SelectListItem> All =>
        Enum.GetValues<PaginationType>().Select(type => new SelectListItem(Of(type), type.ToString()));

    public static string Of(PaginationType type) => type switch
    {
        PaginationType.None => "None: one page",
        PaginationType.PageNumber => "Page number",
        PaginationType.Offset => "Offset",
        PaginationType.LinkHeader => "Link header",
        PaginationType.NextUrl => "Next-page URL",
        PaginationType.Token => "Token",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A type of pagination without words."),
    };

    /// <summary>The label of the parameter that counts.</summary>
    public static string ParameterOf(PaginationType type) =>
        type == PaginationType.Offset ? "Query parameter for the offset" : "Query parameter for the page number";

    /// <summary>The default start of counting.</summary>
    public static string StartOf(PaginationType type) => type == PaginationType.PageNumber ? "1" : "0";
}
