using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Connectors.OpenApi.Schemas;

/// <summary>What a schema says in all: <c>allOf</c> is merged, and a choice keeps what all alternatives have in common.</summary>
/// <remarks>One level only, so that references that lead in a circle do no harm.</remarks>
internal sealed class SchemaShape
{
    private const int MostParts = 500;

    // Large documents refer to the same schemas from hundreds of operations.
    private static readonly ConditionalWeakTable<IOpenApiSchema, SchemaShape> Known = [];

    private readonly Dictionary<string, IOpenApiSchema> _properties = new(StringComparer.Ordinal);
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);

    private SchemaShape()
    {
    }

    public static SchemaShape None { get; } = new();

    /// <summary>Without null: whether there may be no value is another matter.</summary>
    public JsonSchemaType? Type { get; private set; }

    public string? Format { get; private set; }

    public string? Description { get; private set; }

    public string? Title { get; private set; }

    /// <summary>The label that the vendor gives (<c>x-ms-summary</c>).</summary>
    public string? Summary { get; private set; }

    /// <summary>Whether the vendor hides it from people (<c>x-ms-visibility: internal</c>).</summary>
    public bool IsInternal { get; private set; }

    public bool IsReadOnly { get; private set; }

    public bool IsWriteOnly { get; private set; }

    /// <summary>The only values; null where any is taken.</summary>
    public IReadOnlyList<string>? Allowed { get; private set; }

    public JsonNode? Default { get; private set; }

    /// <summary>Whether there were alternatives, of which only the common part is kept.</summary>
    public bool IsChoice { get; private set; }

    public IOpenApiSchema? Items { get; private set; }

    public IReadOnlyDictionary<string, IOpenApiSchema> Properties => _properties;

    public IReadOnlySet<string> Required => _required;

    public bool IsList => Type == JsonSchemaType.Array || (Type is null && Items is not null);

    public bool IsObject => Type == JsonSchemaType.Object || (Type is null && _properties.Count > 0);

    public bool IsScalar => !IsList && !IsObject && _properties.Count == 0;

    public bool IsListOfObjects => IsList && Items is not null && Of(Items).IsObject;

    public bool Is(JsonSchemaType type) => Type?.HasFlag(type) == true;

    public static SchemaShape Of(IOpenApiSchema? schema) => schema is null ? None : Known.GetValue(schema, Read);

    private static SchemaShape Read(IOpenApiSchema schema)
    {
        try
        {
            var parts = 0;
            return Of(schema, ref parts);
        }
        catch (InvalidOperationException)
        {
            // The library throws this where references lead in a circle and reach no schema.
            return None;
        }
    }

    private static SchemaShape Of(IOpenApiSchema schema, ref int parts)
    {
        var shape = new SchemaShape();
        var open = new Stack<IOpenApiSchema>([schema]);
        while (parts++ < MostParts && open.TryPop(out var part))
        {
            shape.Add(part);
            foreach (var choice in new[] { Choices(part.OneOf), Choices(part.AnyOf) })
            {
                if (choice.Count == 1) open.Push(choice[0]);
                if (choice.Count < 2) continue;
                var shapes = new List<SchemaShape>();
                foreach (var one in choice) shapes.Add(Of(one, ref parts));
                shape.AddCommon(shapes);
            }

            foreach (var further in (part.AllOf ?? []).OfType<IOpenApiSchema>().Reverse()) open.Push(further);
        }

        return shape;
    }

    private void Add(IOpenApiSchema part)
    {
        Type ??= (part.Type & ~JsonSchemaType.Null) is { } type && type != 0 ? type : null;
        Format ??= part.Format;
        Description ??= part.Description;
        Title ??= part.Title;
        Summary ??= Vendor.Text(part.Extensions, "x-ms-summary");
        IsInternal |= Vendor.Text(part.Extensions, "x-ms-visibility") == "internal";
        IsReadOnly |= part.ReadOnly;
        IsWriteOnly |= part.WriteOnly;
        Allowed ??= part.Const is { } only ? [only] : part.Enum is { Count: > 0 } several ? Texts(several) : null;
        Default ??= part.Default;
        Items = Both(Items, part.Items);
        foreach (var (name, property) in part.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (Both(_properties.GetValueOrDefault(name), property) is { } whole) _properties[name] = whole;
        }

        _required.UnionWith(part.Required ?? new HashSet<string>());
    }

    // Alternatives that only say what is required say nothing of the values.
    private void AddCommon(List<SchemaShape> choices)
    {
        if (choices.TrueForAll(one => one.Type is null && one.Items is null && one.Allowed is null && one._properties.Count == 0)) return;
        IsChoice = true;
        var first = choices[0];
        Type ??= choices.All(one => one.Type == first.Type) ? first.Type : null;
        Format ??= choices.All(one => one.Format == first.Format) ? first.Format : null;
        if (choices.All(one => one.Allowed is not null))
            Allowed ??= [.. choices.SelectMany(one => one.Allowed!).Distinct(StringComparer.Ordinal)];
        if (choices.All(one => one.Items is not null)) Items = Both(Items, Either(choices.Select(one => one.Items!)));
        foreach (var name in first._properties.Keys.Where(name => choices.All(one => one._properties.ContainsKey(name))))
        {
            if (Both(_properties.GetValueOrDefault(name), Either(choices.Select(one => one._properties[name]))) is { } whole)
                _properties[name] = whole;
        }

        _required.UnionWith(first._required.Where(name => choices.All(one => one._required.Contains(name))));
    }

    // What two parts say of one property holds at once.
    private static IOpenApiSchema? Both(IOpenApiSchema? one, IOpenApiSchema? other) =>
        one is null || other is null ? one ?? other : new OpenApiSchema { AllOf = [one, other] };

    private static OpenApiSchema Either(IEnumerable<IOpenApiSchema> choices) => new() { OneOf = [.. choices] };

    private static List<string> Texts(IEnumerable<JsonNode> values) =>
        [.. values.Select(Vendor.Scalar).OfType<string>().Distinct(StringComparer.Ordinal)];

    // "One of: this, or null" is this.
    private static List<IOpenApiSchema> Choices(IList<IOpenApiSchema>? choices) =>
        [.. (choices ?? []).Where(choice => choice is not null && choice.Type != JsonSchemaType.Null)];
}
