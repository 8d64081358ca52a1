using Connectors.Domain.Definitions.Parts;
using Connectors.OpenApi.Schemas;
using Microsoft.OpenApi;

namespace Connectors.OpenApi.Fields;

/// <summary>A schema at a place of a body or record, which becomes a field, or several.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Steps">Its place; empty for the whole.</param>
/// <param name="IsRequired">Whether what holds it requires it.</param>
/// <param name="Above">The named schemas that it is inside of, itself included.</param>
internal sealed record PlacedSchema(IOpenApiSchema Schema, IReadOnlyList<string> Steps, bool IsRequired, IReadOnlyList<string> Above)
{
    private const int DeepestLevel = 8;

    public SchemaShape Shape => SchemaShape.Of(Schema);

    /// <summary>Whether the schemas go on in a circle here.</summary>
    public bool IsCircle => NameOf(Schema) is { } name && Above.Count(one => one == name) > 1;

    public bool IsTooDeep => Steps.Count(step => step != FieldPlace.Each) >= DeepestLevel;

    public string Key => new FieldPlace(Steps).ToString();

    public static PlacedSchema Root(IOpenApiSchema schema) => new(schema, [], false, NameOf(schema) is { } name ? [name] : []);

    public PlacedSchema Member(string name, IOpenApiSchema schema) =>
        new(schema, [.. Steps, name], Shape.Required.Contains(name), AndAbove(schema));

    /// <summary>Each member of the list, which has the place of the list.</summary>
    public PlacedSchema Each(IOpenApiSchema schema) => new(schema, [.. Steps, FieldPlace.Each], IsRequired, AndAbove(schema));

    private IReadOnlyList<string> AndAbove(IOpenApiSchema schema) => NameOf(schema) is { } name ? [.. Above, name] : Above;

    // A reference that is wrapped for the sake of a description is that reference.
    private static string? NameOf(IOpenApiSchema schema) => schema switch
    {
        OpenApiSchemaReference reference => reference.Reference.Id,
        { AllOf: [var only], Properties: null or { Count: 0 } } => NameOf(only),
        _ => null,
    };
}
