using System.Globalization;
using System.Text.RegularExpressions;
using Connectors.OpenApi.Schemas;
using Microsoft.OpenApi;

namespace Connectors.OpenApi.Paging;

/// <summary>A parameter as it is sent, which may ask for pages.</summary>
/// <param name="Name">The name in the request.</param>
/// <param name="Owner">The parameter that declares it: the object whose member it is, or itself.</param>
/// <param name="Schema">What its value may be.</param>
/// <param name="Description">What the document says of it.</param>
internal sealed partial record PagingParameter(string Name, IOpenApiParameter Owner, IOpenApiSchema? Schema, string Description)
{
    private const int LargestSize = 1_000;

    /// <summary>The name as it sounds; of <c>page[size]</c> <c>pagesize</c>, of <c>$skip</c> <c>skip</c>.</summary>
    public string Plain { get; } = PlainName.Of(Name);

    public ParameterLocation? In => Owner.In;

    public PagingRole Role { get; init; }

    public bool IsNumber => Shape.Is(JsonSchemaType.Integer) || Shape.Is(JsonSchemaType.Number);

    public bool IsText => Shape.Is(JsonSchemaType.String) && Number(Schema?.Default) is null;

    public bool IsDate => Shape.Format is "date" or "date-time" or "time";

    public bool IsScalar => Shape.IsScalar;

    /// <summary>The value that the document gives where none is sent.</summary>
    public string? Default => Vendor.Scalar(Schema?.Default) is { Length: > 0 } text ? text : null;

    /// <summary>The first page's number or offset: 0 or 1, or null where the document doesn't say.</summary>
    public int? First =>
        Number(Schema?.Default) is 0 or 1 ? Number(Schema?.Default)
        : FromZero().IsMatch(Description) ? 0
        : FromOne().IsMatch(Description) ? 1
        : Minimum is 0 or 1 ? Minimum
        : null;

    /// <summary>How many records to ask for: the default, else the most that the document allows, up to 1,000.</summary>
    public int? Size =>
        Number(Schema?.Default) is > 0 and var usual ? usual : Maximum is > 0 and var most ? Math.Min(most, LargestSize) : null;

    private SchemaShape Shape { get; } = SchemaShape.Of(Schema);

    private int? Minimum => Whole(Schema?.Minimum);

    private int? Maximum => Whole(Schema?.Maximum);

    private static int? Number(System.Text.Json.Nodes.JsonNode? node) => Whole(Vendor.Scalar(node));

    private static int? Whole(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number == decimal.Truncate(number) && number is >= 0 and <= int.MaxValue
            ? (int)number
            : null;

    // Zero-based; starts at 0; the first page is 0; default: 0; (0..N).
    [GeneratedRegex(
        @"\b(0|zero)[- ](based|indexed)|\b(start|begin|first|default)(s|ing)?[ :=]+"
        + @"((at|with|from|is|page|index|number|counting|to|value)[ :=]+)*[`'""]?(0|zero)\b|\(0\.\.",
        RegexOptions.IgnoreCase)]
    private static partial Regex FromZero();

    [GeneratedRegex(
        @"\b(1|one)[- ](based|indexed)|\b(start|begin|first|default)(s|ing)?[ :=]+"
        + @"((at|with|from|is|page|index|number|counting|to|value)[ :=]+)*[`'""]?(1|one)\b|\(1\.\.",
        RegexOptions.IgnoreCase)]
    private static partial Regex FromOne();
}
