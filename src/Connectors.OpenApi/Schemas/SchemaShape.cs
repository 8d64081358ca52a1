using Microsoft.OpenApi;

namespace Connectors.OpenApi.Schemas;

/// <summary>What a schema says in all, with <c>allOf</c> merged and a choice of one followed.</summary>
/// <remarks>One level only, so that references that lead in a circle do no harm.</remarks>
internal sealed class SchemaShape
{
    private const int MostParts = 200;

    private readonly Dictionary<string, IOpenApiSchema> _properties = new(StringComparer.Ordinal);
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);

    private SchemaShape()
    {
    }

    public static SchemaShape None { get; } = new();

    public JsonSchemaType? Type { get; private set; }

    public string? Format { get; private set; }

    public string? Description { get; private set; }

    public IOpenApiSchema? Items { get; private set; }

    public IReadOnlyDictionary<string, IOpenApiSchema> Properties => _properties;

    public IReadOnlySet<string> Required => _required;

    public bool IsList => Is(JsonSchemaType.Array) || (Type is null && Items is not null);

    public bool IsObject => Is(JsonSchemaType.Object) || (Type is null && _properties.Count > 0);

    public bool IsScalar => !IsList && !IsObject && _properties.Count == 0;

    public bool IsListOfObjects => IsList && Items is not null && Of(Items).IsObject;

    public bool Is(JsonSchemaType type) => Type?.HasFlag(type) == true;

    public static SchemaShape Of(IOpenApiSchema? schema)
    {
        if (schema is null) return None;
        var shape = new SchemaShape();
        var open = new Stack<IOpenApiSchema>([schema]);
        for (var parts = 0; parts < MostParts && open.TryPop(out var part); parts++)
        {
            shape.Add(part);
            foreach (var further in Parts(part).Reverse()) open.Push(further);
        }

        return shape;
    }

    private void Add(IOpenApiSchema part)
    {
        Type ??= part.Type;
        Format ??= part.Format;
        Description ??= part.Description;
        Items = Both(Items, part.Items);
        foreach (var (name, property) in part.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (Both(_properties.GetValueOrDefault(name), property) is { } whole) _properties[name] = whole;
        }

        _required.UnionWith(part.Required ?? new HashSet<string>());
    }

    // What two parts say of one property holds at once.
    private static IOpenApiSchema? Both(IOpenApiSchema? one, IOpenApiSchema? other) =>
        one is null || other is null ? one ?? other : new OpenApiSchema { AllOf = [one, other] };

    private static IEnumerable<IOpenApiSchema> Parts(IOpenApiSchema schema) =>
        (schema.AllOf ?? []).Concat(Only(schema.OneOf)).Concat(Only(schema.AnyOf)).OfType<IOpenApiSchema>();

    // "One of: this, or null" is this.
    private static IEnumerable<IOpenApiSchema> Only(IList<IOpenApiSchema>? choices) =>
        (choices ?? []).Where(choice => choice is not null && choice.Type != JsonSchemaType.Null).Take(2).ToList() is [var only]
            ? [only]
            : [];
}
