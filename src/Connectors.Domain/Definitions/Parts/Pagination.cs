using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Connectors.Domain.Definitions.Shapes;

namespace Connectors.Domain.Definitions.Parts;

/// <summary>How an endpoint hands out its records page by page. Which of the fields count depends on <see cref="Type"/>.</summary>
[Description("How records are returned page by page. Its type decides which fields apply.")]
public sealed record Pagination
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never), DefaultValue("none"), Description("The type of pagination.")]
    public PaginationType Type { get; init; }

    [Description("pageNumber, offset: the query parameter that names the page or the offset.")]
    public string? Parameter { get; init; }

    [AtLeast(0), DefaultWhere("type", "pageNumber", "1"), DefaultWhere("type", null, "0")]
    [Description("The first page's number or offset. Absent: 1 for pageNumber, 0 otherwise.")]
    public int? First { get; init; }

    [Description("The query parameter that names the size of a page.")]
    public string? SizeParameter { get; init; }

    [AtLeast(1), Description("How many records a page holds.")]
    public int? Size { get; init; }

    [Description("nextUrl: JSONPath of the next page's address in a response.")]
    public string? NextUrlPath { get; init; }

    [Description("token: JSONPath of the next page's token in a response.")]
    public string? TokenPath { get; init; }

    [Description("token: the query parameter that carries the token.")]
    public string? TokenParameter { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}

/// <summary>The kinds of paging that the format knows.</summary>
public enum PaginationType
{
    [JsonStringEnumMemberName("none")] None,
    [JsonStringEnumMemberName("pageNumber")] PageNumber,
    [JsonStringEnumMemberName("offset")] Offset,
    [JsonStringEnumMemberName("linkHeader")] LinkHeader,
    [JsonStringEnumMemberName("nextUrl")] NextUrl,
    [JsonStringEnumMemberName("token")] Token,
}
