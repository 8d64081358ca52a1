using Connectors.Domain.Definitions.Faults;
using Connectors.Domain.Definitions.Parts;
using Connectors.OpenApi.Schemas;
using Microsoft.OpenApi;

namespace Connectors.OpenApi.Fields;

/// <summary>Schemas become fields, the outer ones first, so that those are kept where there are too many.</summary>
internal sealed class FieldReading(FieldUse use, string place, string endpoint, ImportNotes report)
{
    private const int LongestLabel = 200, LongestHelp = 1_000, MostNodes = 3_000;

    private readonly List<Field> _fields = [];
    private readonly Queue<PlacedSchema> _open = new();
    private int _seen;

    public IReadOnlyList<Field> Read(IOpenApiSchema? schema)
    {
        if (schema is null) return [];
        _open.Enqueue(PlacedSchema.Root(schema));
        while (_open.TryDequeue(out var node))
        {
            if (_fields.Count >= DefinitionLimits.Fields || _seen++ >= MostNodes)
            {
                Say($"more than {DefinitionLimits.Fields} fields, of which the inner ones were left out");
                break;
            }

            Read(node);
        }

        return _fields;
    }

    private void Read(PlacedSchema node)
    {
        if (node.Steps.Count > 0 && !IsWanted(node)) return;
        if (node.Shape.IsChoice) Say("alternatives (oneOf, anyOf), of which only the common fields were imported");
        if (node.IsCircle) Say("objects inside objects of the same kind, which were imported as JSON");
        var isOpened = !node.IsCircle && !node.IsTooDeep;
        if (node.Shape is { IsList: true, Items: { } items } && isOpened)
        {
            _open.Enqueue(node.Each(items));
            return;
        }

        var isObject = node.Shape.IsObject && node.Shape.Properties.Count > 0;
        if (isObject && !isOpened && !node.IsCircle) Say("more than 8 levels, of which the inner ones were imported as JSON");
        if (isObject && isOpened)
        {
            foreach (var (name, member) in node.Shape.Properties.Take(MostNodes - _open.Count)) _open.Enqueue(node.Member(name, member));
        }

        if (node.Steps.Count > 0) Add(node, isObject && isOpened);
    }

    // An object itself is listed where it is required or has a label.
    private void Add(PlacedSchema node, bool isObject)
    {
        var shape = node.Shape;
        var label = report.Fit(shape.Summary ?? (isObject ? null : shape.Title), LongestLabel, place);
        if (isObject && !node.IsRequired && label is null) return;
        var type = isObject ? FieldType.Object
            : node.IsCircle || node.IsTooDeep && shape.IsObject || shape.IsList ? FieldType.Json
            : FieldTypes.Of(shape, use);
        var constant = Constant(shape, type);
        _fields.Add(new Field
        {
            Key = node.Key,
            Label = label,
            Help = isObject ? null : report.Fit(shape.Description, LongestHelp, place),
            Type = type,
            Format = type == FieldType.Text && shape.Format is { Length: > 0 and <= 100 } format ? format : null,
            Required = node.IsRequired,
            Allowed = constant is null && type != FieldType.Object ? FieldValues.Allowed(shape.Allowed, type) : [],
            Default = constant is null && use != FieldUse.Returned ? FieldValues.One(shape.Default, type) : null,
            Constant = constant,
        });
    }

    // The only value that is taken needs no person, and neither does one that the vendor hides.
    private string? Constant(SchemaShape shape, FieldType type) => use == FieldUse.Returned ? null
        : shape.IsInternal && FieldValues.One(shape.Default, type) is { } hidden ? hidden
        : FieldValues.Allowed(shape.Allowed, type) is [var only] ? only
        : null;

    private bool IsWanted(PlacedSchema node)
    {
        if (use == FieldUse.Returned ? node.Shape.IsWriteOnly : node.Shape.IsReadOnly) return false;
        if (use != FieldUse.Returned && node.Shape is { IsInternal: true, Default: null } && !node.IsRequired) return false;
        if (node.Key.Length <= DefinitionLimits.KeyLength && !node.Key.Any(char.IsControl)) return true;
        Say("names that are too long for a place, which were left out");
        return false;
    }

    private void Say(string what) =>
        report.Name(place, use == FieldUse.Returned ? $"records have {what}" : $"bodies have {what}", endpoint, Importance.Limited);
}
